import { PILES, pilesOf, type Pile, type PileRow } from '../../src/domain/match/piles.ts';
import { VERDICTS } from '../../src/domain/words/verdict.ts';
import type { Matched } from './text.ts';

/** One kind of money across a village: what each household gets of it, in the order of the households. */
interface VillageRow {
  key: string;
  /** What the first household that has it calls it. */
  name: string;
  cells: (PileRow | undefined)[];
}

export interface Village {
  names: string[];
  piles: Record<Pile, PileRow[]>[];
  /** Each kind of money once, what most households are concerned by first. What anybody may ask for is left out. */
  rows: VillageRow[];
}

/** Several households side by side, by money and not by document. */
export function villageOf(households: readonly Matched[]): Village {
  const piles = households.map(({ families, record }) => pilesOf(families, record));
  const own = piles.map(({ can, settle }) => new Map([...can, ...settle].map((row) => [row.key, row])));
  const names = new Map<string, string>();
  for (const rows of own) for (const [key, { main }] of rows) if (!names.has(key)) names.set(key, main.benefit.name);
  const rows = [...names].map(([key, name]): VillageRow => ({ key, name, cells: own.map((of) => of.get(key)) }));
  const had = ({ cells }: VillageRow, pile?: Pile) => cells.filter((cell) => cell && (!pile || cell.pile === pile)).length;
  rows.sort((a, b) => had(b) - had(a) || had(b, 'can') - had(a, 'can'));
  return { names: households.map(({ name }) => name), piles, rows };
}

/** 已在册, 符合, 需核实 …; empty where the household does not get it. */
export function verdictCell(row: PileRow | undefined): string {
  if (!row) return '';
  return row.enrolled ? '已在册' : VERDICTS[row.main.verdict];
}

const width = (text: string) => [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)));
const ORDER: readonly Pile[] = ['can', 'settle', 'ask'];

/** The village's table in a terminal: how many rows of each pile a household has, then each kind of money with the households it concerns. */
export function villageText(households: readonly Matched[]): string {
  const { names, piles, rows } = villageOf(households);
  const first = Math.max(6, ...names.map(width)) + 2;
  const lines = [`共${names.length}户`, '', pad('户', first) + ORDER.map((pile) => pad(PILES[pile].name, 16)).join('')];
  names.forEach((name, index) => lines.push(pad(name, first) + ORDER.map((pile) => pad(String(piles[index]![pile].length), 16)).join('')));
  lines.push('', '每样钱涉及哪几户（人人都可以问的没有列）');
  for (const { name, cells } of rows) {
    const said = [...new Set(cells.map(verdictCell).filter(Boolean))].map((word) => {
      const which = names.filter((_, index) => verdictCell(cells[index]) === word);
      return `${word}${which.length}户（${which.join('、')}）`;
    });
    lines.push(`  ${name}：${said.join('；')}`);
  }
  return lines.join('\n');
}
