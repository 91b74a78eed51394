import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { emWidth, lineCount, stretches } from '../../../src/domain/text/keepTogether.ts';
import type { PrintCard } from '../../../src/print/card.ts';
import { cardWarning, fitCard } from '../../../src/print/fit.ts';
import { cardNode, type PrintNode } from '../../../src/print/tree.ts';
import { qrPath } from '../../../src/print/qrPath.ts';
import { regionSchema } from '../../../src/domain/policy/regionSchema.ts';
import { printBook } from '../../../src/library/paper/cards.ts';
import { printHtml } from '../../../src/print/html.ts';
import { qrCode } from '../../../src/library/paper/qrCode.ts';
import { county } from '../../support/county.ts';

const library = county();
const withRegion = (region: object) => printBook({ ...library, region: { ...library.region, ...region } });
const textOf = (tree: PrintNode): string => (typeof tree === 'string' ? tree : tree.children.map(textOf).join(''));

describe('figures and their units', () => {
  it.each([
    ['最高10万元，3年以内', ['最高10万元', '3年']],
    ['每人每月不低于163元', ['不低于163元']],
    ['600—1000元/年', ['600—1000元/年']],
    ['国办发〔2023〕39号', ['〔2023〕39号']],
    ['15个工作日内办结，比例90%', ['15个工作日', '90%']],
    ['没有数', []],
  ])('%s keeps %j together', (text, kept) => {
    expect(
      stretches(text)
        .filter(({ keep }) => keep)
        .map((part) => part.text),
    ).toEqual(kept);
    expect(
      stretches(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('counts lines the way a column fills, never too few', () => {
    expect(emWidth('十个汉字刚好十个宽度')).toBe(10);
    expect(lineCount('十个汉字刚好十个宽度', 11)).toBe(1);
    expect(lineCount('十个汉字刚好十个宽度', 6)).toBe(2);
    expect(lineCount('', 10)).toBe(1);
  });
});

describe('QR code', () => {
  it('draws exactly the modules of the code', () => {
    const address = 'https://mingbai.example.gov.cn/cards/microcredit-2026--loan.html';
    const { data } = encode(address, { ecc: 'M', border: 0 });
    const { size, d } = qrPath(qrCode(address));
    expect(size).toBe(data.length);
    const drawn = data.map((row) => row.map(() => false));
    for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let at = 0; at < Number(width); at += 1) drawn[Number(y)]![Number(x) + at] = true;
    expect(drawn).toEqual(data);
  });

  it('stands on every card when the region names an address, on none otherwise', () => {
    expect(withRegion({ address: undefined }).cards.filter(({ qr }) => qr !== undefined)).toEqual([]);
    for (const address of ['https://mingbai.example.gov.cn/ku', 'https://mingbai.example.gov.cn/ku/']) {
      const book = withRegion({ address });
      const card = book.cards.find(({ id }) => id === 'central/microcredit-2026#loan')!;
      expect(card.qr).toBe(qrCode('https://mingbai.example.gov.cn/ku/cards/microcredit-2026--loan.html'));
      expect(book.cards.every(({ qr }) => qr !== undefined)).toBe(true);
      expect(printHtml(cardNode(card, book))).toContain('<svg class="pc-qr"');
    }
  });
});

describe('a printed card', () => {
  const book = printBook(library);
  const parts = (lines: string[]): PrintCard['parts'] => [
    { label: '谁能享受', lead: '以下都要符合', lines },
    { label: '给多少', lines: ['补助：100元'] },
    { label: '不能同享', lines: ['别的补助'], spare: true },
  ];
  const card = (lines: string[]): PrintCard => ({ ...book.cards[0]!, parts: parts(lines) });
  const sentence = '家里有人在普通高中就读并且持有有效的残疾人证件而且没有领取过同类的补助';

  it('names what it must: office, basis, 文号, evidence, edition, checksum', () => {
    for (const one of book.cards) {
      const text = textOf(cardNode(one, book));
      for (const word of [one.name, '谁能享受', '给多少', '找谁', one.basis.title, one.basis.number ?? '文号没见到', one.checksum])
        expect(text).toContain(word);
      expect(printHtml(cardNode(one, book))).toContain('<span class="nowrap" data-edition-day=""></span>');
      if (one.status === 'unverified' || one.stopped) expect(text).toContain('还办不办没查到：');
      else expect(text).not.toContain('还办不办没查到');
    }
  });

  it('is set in the largest type that fits: huge when short, smaller step by step, and says so when even the tightest is not enough', () => {
    const settings = Array.from({ length: 30 }, (_, count) => fitCard(card(Array.from({ length: count + 1 }, () => sentence)), 'large', book).setting);
    expect([...new Set(settings)]).toEqual(['huge', 'broad', 'wide', 'ample', 'plain', 'tight', 'run']);
    const full = fitCard(card(Array.from({ length: 30 }, () => sentence)), 'large', book);
    expect(full.setting).toBe('run');
    expect(full.cut[0]).toBeGreaterThan(0);
    expect(full.cut[2]).toBe(1);
    expect(textOf(cardNode(card(Array.from({ length: 30 }, () => sentence)), book))).toContain('本卡没有写全');
    expect(textOf(cardNode(card([sentence]), book))).not.toContain('本卡没有写全');
  });

  it('refuses what no sheet can hold, in words for the author', () => {
    expect(() => fitCard(card([sentence.repeat(40)]), 'standard', book)).toThrow(/标准卡还是放不下/);
  });

  it('warns of nothing that is settled and real', () => {
    expect(cardWarning({ status: 'in-force' })).toBe('');
    expect(cardWarning({ status: 'in-force', stopped: true, office: '县人社局' })).toBe('还办不办没查到：没有看到今年还办的文件，先问县人社局。');
    expect(cardWarning({ status: 'unverified', demonstration: { mark: '样本', warning: '不是真实县的文件。' }, office: '县民政局；乡镇' })).toMatch(
      /^样本：不是真实县的文件。还办不办没查到：.*先问县民政局。$/,
    );
  });

  it('shows the contacts of region.yaml, a phone where one is given and a blank where not', () => {
    const contacts = regionSchema.shape.contacts.parse([{ role: '村级联系人', phone: '0941-512 3456' }, { role: '乡镇经办人' }]);
    const filled = withRegion({ contacts });
    const html = printHtml(cardNode(filled.cards[0]!, filled));
    expect(html).toContain('<span>村级联系人</span><b>0941-512 3456</b>');
    expect(html).toContain('<span>乡镇经办人</span><b></b>');
  });

  it('escapes what an author wrote', () => {
    expect(printHtml(cardNode({ ...book.cards[0]!, name: '<b>&"' }, book))).toContain('&lt;b&gt;&amp;&quot;');
  });
});
