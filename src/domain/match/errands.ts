import { thingsToBring } from '../rule/bring.ts';
import type { BenefitMatch } from './result.ts';
import type { Pile, PileRow } from './piles.ts';

/** One place to go: what is to be settled or applied for there, and what to bring. */
export interface Errand {
  office: string;
  rows: PileRow[];
  bring: string[];
}

/** 乡镇民政办和县民政局 is one way: whoever is named first is asked first. */
function firstNamed(by: string): string {
  return by.split(/[，；（、]|和(?=[县乡村就承])/)[0]!.trim();
}

/** Whom to ask about a benefit: who verifies, or where it is had when nothing is to be verified. */
function whereTo({ verify, benefit }: BenefitMatch): string {
  return firstNamed(verify[0]?.by ?? benefit.office ?? '村委会');
}

/** The errand list: each row of what is not had yet once, under whoever is asked first; the longest list first. */
export function errandsOf({ can, settle }: Record<Pile, PileRow[]>): Errand[] {
  const byOffice = new Map<string, PileRow[]>();
  for (const row of [...can.filter(({ enrolled }) => !enrolled), ...settle]) {
    const office = whereTo(row.main);
    byOffice.set(office, [...(byOffice.get(office) ?? []), row]);
  }
  return [...byOffice]
    .map(([office, rows]) => ({ office, rows, bring: [...new Set(rows.flatMap(({ main }) => thingsToBring(main.benefit)))] }))
    .sort((a, b) => b.rows.length - a.rows.length);
}
