/** What a notice is made of, in reading order, whatever file it came in. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'table'; rows: string[][] };

/** One line of an original by the name an entry calls it: p3 the third paragraph, t1r2 a row, t1r2c3 a cell. */
export interface OriginalLine {
  name: string;
  text: string;
}

const tidy = (text: string) => text.replace(/[\s\u3000\u00a0]+/g, ' ').trim();

/** A sum of money or a percentage alone in its cell. */
const isValue = (cell: string) => /^[\d.,—~－-]+\s*(元|万元|%|‰)?$/.test(cell);

/** How many rows at the top of a table only name columns: none of their cells holds a figure of money or a percentage alone. */
function headRows(rows: readonly string[][]): number {
  const first = rows.findIndex((row) => row.some(isValue));
  return first < 0 ? Math.min(1, rows.length - 1) : first;
}

/** The head of a column: the cells above, each once, from the top. */
const columnHead = (rows: readonly string[][], heads: number, column: number) =>
  [...new Set(rows.slice(0, heads).map((row) => row[column] ?? ''))].filter(Boolean).join('·');

function tableLines(written: readonly string[][], table: number): OriginalLine[] {
  const rows = written.map((row) => row.map(tidy));
  const heads = headRows(rows);
  return rows.slice(heads).flatMap((row, index) => {
    const at = `t${table}r${heads + index + 1}`;
    const named = row.map((cell, column) => ({ cell, head: columnHead(rows, heads, column), column }));
    const rowHead = named.find(({ cell }) => /\p{Script=Han}/u.test(cell) && !isValue(cell));
    const whole = named
      .filter(({ cell }) => cell)
      .map(({ cell, head }) => (head ? `${head}：${cell}` : cell))
      .join('；');
    const cells = named
      .filter(({ cell, column }) => cell && column !== rowHead?.column)
      .map(({ cell, head, column }) => ({
        name: `${at}c${column + 1}`,
        text: [rowHead?.cell, `${head ? `${head}：` : ''}${withUnit(cell, head)}`].filter(Boolean).join('，'),
      }));
    return whole ? [{ name: at, text: whole }, ...cells] : [];
  });
}

/** A bare number under 补助标准（元/人·年） is so many 元. */
function withUnit(cell: string, head: string): string {
  const unit = /[（(]\s*(?:单位[:：])?\s*(万元|元|%|亩|人|户|天)/.exec(head)?.[1];
  return unit && /^[\d.,]+$/.test(cell) ? `${cell}${unit}` : cell;
}

/** Every line an entry may rest a figure on. Empty paragraphs and cells bear no name, but count. */
export function originalLines(blocks: readonly Block[]): OriginalLine[] {
  let paragraph = 0;
  let table = 0;
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return tableLines(block.rows, (table += 1));
    const text = tidy(block.text);
    return text ? [{ name: `p${(paragraph += 1)}`, text }] : [];
  });
}
