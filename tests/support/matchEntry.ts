import type { MatchEntry } from '../../src/domain/match/result.ts';
import type { Condition } from '../../src/domain/rule/condition.ts';

/** What a test says of an entry with one benefit; the rest is as it commonly is. */
export interface Made {
  who?: Condition;
  name?: string;
  benefit?: Partial<Record<'id' | 'need' | 'money', string>>;
  amounts?: unknown[];
  family?: string;
  basis?: string[];
  replacedBy?: string[];
  demonstration?: boolean;
}
/** An entry as the match sees it, for a 低保户 where nothing else is said. */
export function matchEntry(
  id: string,
  { who = { household: { types: ['dibao'] } }, name = id, benefit = {}, amounts = [], family, basis = [], replacedBy = [], demonstration = false }: Made = {},
): MatchEntry {
  const own = { id: 'aid', name, need: 'income', who, amounts, steps: [], materials: [], document: 'notice', ...benefit };
  const policy = {
    title: name,
    level: id.split('/')[0],
    place: '某地',
    family,
    documents: [{ key: 'notice', title: '通知', issuers: ['某厅'], evidence: 'official' }],
    benefits: [own],
    implements: basis,
    reviewed: '2026-11-23',
    validity: { status: 'in-force', replacedBy, note: '说明' },
  };
  return { id, demonstration, cards: {}, policy } as unknown as MatchEntry;
}
