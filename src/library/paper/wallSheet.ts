import type { FigurePart } from '../../domain/policy/amount.ts';
import { leadings } from '../../domain/policy/gaps.ts';
import { leadParts, leadsOf, ownParts } from '../../domain/policy/lead.ts';
import { emWidth } from '../../domain/text/keepTogether.ts';
import { AUDIENCES, keysOf, type Audience } from '../../domain/words/vocabulary.ts';
import { timeLines } from '../../domain/policy/deadlines.ts';
import { withPhone, type Office } from '../../domain/policy/phoneBook.ts';
import { statedEntry, type Stated } from '../stated.ts';
import type { Library, LibraryEntry } from '../library.ts';

/** One measure as a row of the wall sheet. */
export interface WallRow {
  number: number;
  name: string;
  /** Attributes of the row, for the reader's own calendar. */
  stated: Stated;
  who: string;
  /** The measure's main figures, one from each benefit, the best first: each with its noun; `last` when it is only the last known. */
  leads: { parts: FigurePart[]; last: boolean }[];
  /** How many figures more stand in the entry. */
  more: number;
  where: string;
  /** Empty when no source states one: a blank is left for the county's own. */
  deadline: string;
  audience: Audience[];
}

const SHOWN = 2;
/** Between two offices, not within the brackets of one. */
const OFFICES_APART = /、(?![^（]*）)/;
/** Longer deadlines would push the sheet over one page; the entry has them whole. */
const DEADLINE_ROOM = 44;

function cutAtClause(text: string, room: number): string {
  if (emWidth(text) <= room) return text;
  const clauses = text.split(/(?<=[，；。])/);
  let kept = '';
  for (const clause of clauses) {
    if (emWidth(kept + clause) > room) break;
    kept += clause;
  }
  return kept ? `${kept.replace(/[，；。]$/, '')}……见条目` : '见条目';
}

/** 监测户 rather than 防止返贫致贫对象（监测户）: the sheet is read from two steps away. */
export function audienceName(key: Audience): string {
  return /（([^）]+)）/.exec(AUDIENCES[key])?.[1] ?? AUDIENCES[key];
}

function wallRow(entry: LibraryEntry, day: string, listed: readonly Office[]): WallRow {
  const { policy } = entry;
  const leads = leadsOf(leadings(policy), day);
  // Whom to ask stands in the column beside.
  const shown = leads.slice(0, SHOWN).map((own) => {
    const parts = leadParts(own.lead, { asked: false });
    return { parts: policy.benefits.length > 1 ? ownParts(own, parts) : parts, last: own.lead.last !== undefined };
  });
  const count = leads.reduce((sum, { lead }) => sum + 1 + lead.more, 0);
  const offices = [...new Set(policy.benefits.map(({ office }) => office?.split('；')[0]).filter((office) => office !== undefined))];
  const deadline = policy.benefits.flatMap((benefit) => timeLines(benefit, day))[0] ?? '';
  return {
    number: policy.measure!,
    name: policy.aliases[0]!,
    stated: statedEntry(entry),
    who: keysOf(AUDIENCES)
      .filter((key) => policy.audience.includes(key) && key !== 'cadre')
      .map((key) => audienceName(key))
      .join('、'),
    leads: shown,
    more: count - shown.length,
    where: [...new Set(offices.slice(0, 2).flatMap((office) => office.split(OFFICES_APART)))].map((office) => withPhone(office, listed)).join('、'),
    deadline: cutAtClause(deadline, DEADLINE_ROOM),
    audience: policy.audience,
  };
}

/** The county's measures, as the wall sheet and the matrix show them. */
export function wallRows({ measures, day, region }: Pick<Library, 'measures' | 'day' | 'region'>): WallRow[] {
  return measures.map((entry) => wallRow(entry, day, region.offices));
}

/** The 户类型 that at least one measure speaks to, in their usual order. */
export function wallAudiences(rows: readonly WallRow[]): Audience[] {
  return keysOf(AUDIENCES).filter((key) => rows.some(({ audience }) => audience.includes(key)));
}
