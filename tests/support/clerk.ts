import { join } from 'node:path';
import { Filled, openSheets, readJson, saveSheets } from './fillSheet.ts';
import { PROJECT } from './miniLibrary.ts';

/** The county that takes the library over in the clerk's story; what it pays is invented. */
export interface TakerCounty {
  province: string;
  city: string;
  county: string;
  measures: string;
  document: string;
  number: string;
  issuer: string;
  phones: Record<string, string>;
}

export const TAKER = readJson<TakerCounty>(join(PROJECT, 'tests/fixtures/taker/taker.json'));
export const flags = ({ province, city, county, measures }: TakerCounty) => [
  '--province',
  province,
  '--city',
  city,
  '--county',
  county,
  '--measures',
  measures,
];

/** What the n-th measure pays, in the words of its paper. */
export const paid = (number: number) => ({ value: 1000 + number * 10, sentence: `第${number}条：符合条件的给生活补助每人每年${1000 + number * 10}元` });

/** Fills the workbook as a clerk does: takes up the suggested measures, writes the document once, one figure a measure, and the telephones. Returns how many cells were typed. */
export async function fillAsClerk(file: string, to: string): Promise<number> {
  const sheets = await openSheets(file);
  let typed = 0;
  const type = (sheet: Filled, row: number, cells: Record<string, string | number | Date>) => {
    typed += Object.keys(cells).length;
    sheet.set(row, cells);
  };
  const upper = new Filled(sheets, '条目');
  const basis = String(upper.get(upper.rows().find((row) => upper.get(row, '有效性') === '现行有效')!, '条目名'));
  const measures = new Filled(sheets, '措施');
  for (const row of measures.rows()) {
    type(measures, row, { 采用: '用' });
    if (!measures.get(row, '条目名')) type(measures, row, { 条目名: `本县第${row}条措施` });
    if (!measures.get(row, '落实上级哪些条')) type(measures, row, { 落实上级哪些条: basis });
    if (row > 1) continue;
    type(measures, row, {
      依据文件: TAKER.document,
      文号: TAKER.number,
      发文机关: TAKER.issuer,
      成文日期: new Date(Date.UTC(2026, 2, 25)),
      从哪天起: new Date(Date.UTC(2026, 3, 1)),
      到哪天止: '２０２７年12月31日',
    });
  }
  const benefits = new Filled(sheets, '待遇');
  const taken = new Set<string>();
  for (const row of benefits.rows()) {
    const number = String(benefits.get(row, '哪一条'));
    if (benefits.get(row, '采用') !== '建议' || taken.has(number)) continue;
    taken.add(number);
    const { value, sentence } = paid(Number(number));
    type(benefits, row, { 采用: '用', 给什么: '生活补助', 多少: value, 单位: '元', 每: '每人每年', 文件里的原话: sentence });
    if (!benefits.get(row, '户类型')) type(benefits, row, { 户类型: '脱贫户；低保户' });
    if (!benefits.get(row, '找谁')) type(benefits, row, { 找谁: '县民政局' });
    type(benefits, row, { 怎么办: '向村委会提出。\n乡镇审核，县里发放。', 带什么: '身份证；户口簿' });
    if (!benefits.get(row, '还要核实什么')) type(benefits, row, { 还要核实什么: '是不是符合县里的规定', 谁核实: '乡镇经办人', 核实带什么: '身份证、户口簿' });
  }
  const phones = new Filled(sheets, '电话');
  for (const [name, phone] of Object.entries(TAKER.phones)) {
    const row = phones.rows().find((one) => phones.get(one, '名称') === name) ?? phones.data.length;
    type(phones, row, { 类别: row < phones.data.length ? String(phones.get(row, '类别')) : '单位', 名称: name, 电话: phone });
  }
  await saveSheets(to, sheets);
  return typed;
}
