import { deadlineText } from '../../domain/policy/deadlines.ts';
import { exampleTexts } from '../text/example.ts';
import type { SearchableEntry } from './searchable.ts';

const cellsOf = (row: string) =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.replace(/[*_`]+/g, '').trim());
/** Heads of an only column that name no quantity of their own. */
const BARE = /^(?:标准|数|数额|主要数|规定|要求|是什么|说什么|怎么判|看什么|比例|电话|路费|是谁)$/;

/**
 * Tables as sentences, a row each: 还草，再补几年3年，每亩每年100元。 A line before the table that ends in a colon says what
 * its figures are and goes before every row.
 */
function tablesAsSentences(markdown: string): string {
  return markdown.replace(/(?:^([^\n|]{1,40})：\s*\n\s*\n)?(^\|.*\n\|[-:| ]+\|\n(?:\|.*(?:\n|$))+)/gm, (_, caption: string | undefined, table: string) => {
    const [head = '', , ...rows] = table.trimEnd().split('\n');
    const heads = cellsOf(head);
    const said = rows.map((row) => {
      const [first = '', ...cells] = cellsOf(row);
      const lead = `${caption ? `${caption}，` : ''}${first}`;
      if (cells.length === 1) return `${lead}：${BARE.test(heads[1] ?? '') ? '' : (heads[1] ?? '')}${cells[0]}。`;
      const parts = cells.flatMap((cell, at) => (cell === '' ? [] : [`${heads[at + 1] ?? ''}${/^\d/.test(cell) ? '' : '：'}${cell}`]));
      return `${lead}，${parts.join('，')}。`;
    });
    return `\n\n${said.join('\n\n')}\n\n`;
  });
}

/** An entry's Markdown as the sentences a reader sees. */
function plainBody(markdown: string): string {
  return tablesAsSentences(markdown)
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[#>]+|[-*+]|\d+\.)\s+/gm, '')
    .replace(/^\s*\|?[-:| ]+\|?\s*$/gm, '')
    .replace(/[*_`|]+/g, '')
    .replace(/([^\n。！？；])\n(?=[^\n])/g, '$1 ')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** The sentences of an entry's page that the head table holds in no field of its own, in the page's order. */
export function pageLines({ policy, body }: SearchableEntry): string[] {
  return tidyLines([...plainBody(body).split('\n'), ...policy.gaps.map(({ text }) => text), ...(policy.localise ?? [])]);
}

/** Everything an entry's page says beside the head table's searched fields: what the body index is made of. */
export function bodyLines(entry: SearchableEntry): string[] {
  const { policy } = entry;
  return tidyLines([
    ...policy.benefits.flatMap((benefit) => [
      ...benefit.steps,
      benefit.materials.length ? `${benefit.name}带什么：${benefit.materials.join('、')}。` : '',
      benefit.deadline?.text ?? '',
      ...benefit.deadlines.map((deadline) => `${deadlineText(deadline)}。`),
      benefit.office ? `${benefit.name}找谁：${benefit.office}` : '',
    ]),
    ...pageLines(entry),
    policy.validity.note,
    ...policy.documents.map(({ issuers }) => issuers.join('、')),
    ...exampleTexts(entry),
  ]);
}

const tidyLines = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line.length > 1);
