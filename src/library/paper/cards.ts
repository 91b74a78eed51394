import { oncePer } from '../../domain/memo/oncePer.ts';
import { gapsOn, leadingOf, mayHaveStopped } from '../../domain/policy/gaps.ts';
import { conditionLines, type ConditionLine } from '../../domain/rule/conditionText.ts';
import { benefitRuns } from '../../domain/policy/validity.ts';
import { timeLines } from '../../domain/policy/deadlines.ts';
import { demonstrationMark, sealMark } from '../../domain/policy/regionNames.ts';
import { whomLines } from '../../domain/policy/phoneBook.ts';
import { thingsToBring } from '../../domain/rule/bring.ts';
import type { Benefit } from '../../domain/policy/policySchema.ts';
import type { PrintBook, PrintCard, PrintPart } from '../../print/card.ts';
import { exclusions } from '../exclusions.ts';
import type { Card, Library } from '../library.ts';
import { printFigures } from './figures.ts';
import { qrCode } from './qrCode.ts';

const JOINS = { any: '；或者', all: '，并且', not: '' };
const COUNTERS = [(index: number) => `（${index + 1}）`, (index: number) => '①②③④⑤⑥⑦⑧⑨⑩'[index] ?? '·'];

/** A branch of the condition tree as one run of words. */
function inWords({ kind, text, children }: ConditionLine, nested = false): string {
  if (children.length === 0) return text;
  if (kind === 'not') return `不能是：${children.map((child) => inWords(child, true)).join('、')}`;
  const words = children.map((child) => inWords(child, true)).join(JOINS[kind as 'any' | 'all']);
  return nested ? `（${words}）` : words;
}

/** The same as lines when it is too long for one: a choice gets a line for each, to be counted off with a finger. */
function inLines(line: ConditionLine, depth = 0): string[] {
  const counter = COUNTERS[depth];
  const words = inWords(line);
  if (line.kind === 'not' || !counter || (line.children.length < 3 && words.length <= 60)) return [words];
  return [
    `${line.text}：`,
    ...line.children.flatMap((child, index) => {
      const [first, ...rest] = inLines(child, depth + 1);
      return [counter(index) + first, ...rest];
    }),
  ];
}

function whoPart(benefit: Benefit): PrintPart {
  const root = conditionLines(benefit.who);
  if (root.children.length === 0 || root.kind === 'not') return { label: '谁能享受', lines: [inWords(root)] };
  return { label: '谁能享受', ...(root.children.length > 1 ? { lead: root.text } : {}), lines: root.children.flatMap((child) => inLines(child)) };
}

function cardOnPaper(library: Library, { id, path, entry, benefit }: Card): PrintCard {
  const { policy } = entry;
  const demonstration = demonstrationMark(entry.place);
  const { amounts, ...figures } = printFigures(leadingOf(policy, benefit), library.day);
  const { until } = benefitRuns(entry.runs, benefit);
  const bring = thingsToBring(benefit);
  const document = policy.documents.find(({ key }) => key === benefit.document)!;
  const excluded = exclusions(library, entry, benefit).map(({ name }) => name);
  const optional = (label: string, lines: string[], numbered = false): PrintPart[] =>
    lines.length ? [{ label, lines, ...(numbered ? { numbered } : {}) }] : [];
  return {
    id,
    name: benefit.name,
    title: policy.title,
    path,
    level: policy.level,
    seal: sealMark(policy, library.names),
    place: policy.place,
    ...(demonstration ? { demonstration } : {}),
    status: entry.status,
    ...(until ? { until } : {}),
    topic: policy.topic,
    need: benefit.need,
    audience: policy.audience,
    ...figures,
    parts: [
      whoPart(benefit),
      { label: '给多少', lines: amounts },
      ...optional('本县', benefit.local ?? []),
      ...optional('怎么办', benefit.steps, benefit.steps.length > 1),
      ...optional('时限', timeLines(benefit, library.day)),
      ...optional('带什么', bring.length ? [bring.join('、')] : []),
      { label: '找谁', lines: whomLines(benefit.office ?? '村委会、乡镇', library.region.offices) },
      ...optional(
        '还要问',
        gapsOn(policy, benefit.id)
          .slice(0, 2)
          .map(({ text }) => text),
      ).map((part) => ({ ...part, spare: true })),
      ...optional('不能同享', excluded.length ? [excluded.join('、')] : []).map((part) => ({ ...part, spare: true })),
    ],
    ...(benefit.office ? { office: benefit.office } : {}),
    basis: { title: document.title, evidence: document.evidence, ...(document.number ? { number: document.number } : {}) },
    ...(entry.status !== 'unverified' && mayHaveStopped(policy, benefit.id) ? { stopped: true as const } : {}),
    reviewed: policy.reviewed,
    checksum: entry.checksum,
    ...(library.region.address ? { qr: qrCode(new URL(path, library.region.address.replace(/\/*$/, '/')).href) } : {}),
  };
}

/** Every current card ready for paper. A card without the site's address carries no QR code. */
export const printBook = oncePer((library: Library): PrintBook => {
  const { site, county, contacts } = library.region;
  return {
    site,
    county,
    contacts: contacts.map(({ role, phone }) => ({ role, ...(phone ? { phone } : {}) })),
    cards: library.cards.map((card) => cardOnPaper(library, card)),
  };
});
