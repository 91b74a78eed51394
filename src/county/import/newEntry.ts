import { pinyin } from 'pinyin-pro';
import { chineseDate } from '../../domain/text/date.ts';
import { MOST_LETTERS } from '../../domain/text/fileName.ts';
import { LEVELS } from '../../domain/words/vocabulary.ts';
import { BODY, LEVEL, NUMBER, PLACE } from '../sheet/entryTable.ts';
import { entryFields, fieldValue, type Field } from '../sheet/fields.ts';
import { keyOf, wordsOf } from '../sheet/words.ts';
import { complain, newDraft, type Draft, type Work } from './draft.ts';
import type { Place } from './fieldEdits.ts';
import { Grounds } from './grounds.ts';
import { newFacts, type Head } from './newFacts.ts';

/** Columns without which nobody could tell what a new entry is. */
const NEEDED: readonly [head: string, remedy: string][] = [
  ['条目名', '写上干部一眼认得的叫法'],
  ['主题', '从单子里选一个'],
  ['讲给谁', '从单子里选，几样用；隔开'],
  ['依据文件', '写上文件全称'],
  ['发文机关', '写上哪个单位发的'],
];

/** A name of letters for a new file: of a measure its number, else the first sounds of its title. */
function nameFor(work: Work, level: string, measure: number | undefined, title: string): string {
  const sounds = pinyin(title.replace(/[^\p{Script=Han}\da-zA-Z]/gu, ''), { toneType: 'none', type: 'array' });
  const short = sounds.map((sound) => (/^\d/.test(sound) ? sound : sound.charAt(0))).join('');
  const wanted = measure === undefined ? short.toLowerCase().slice(0, 24) || 'entry' : `measure-${String(measure).padStart(2, '0')}`;
  const taken = (slug: string) =>
    work.content.entries.some((entry) => entry.slug === slug) || [...work.drafts.keys()].some((id) => id.endsWith(`/${slug}`)) || work.facts.has(slug);
  let slug = wanted;
  for (let count = 2; taken(slug) && slug.length < MOST_LETTERS; count += 1) slug = `${wanted}-${count}`;
  return `${level}/${slug}`;
}

/** The level and place a row is of: a measure is the county's. */
function whereOf(work: Work, place: Place): { level: keyof typeof LEVELS; place: string } | undefined {
  const { region } = work.content;
  if (place.sheet === '措施') return { level: 'county', place: region.county };
  const level = keyOf(wordsOf(LEVELS), place.cells[LEVEL] ?? '') as keyof typeof LEVELS | undefined;
  const own = region.places.filter((one) => one.level === level && !one.demonstration);
  const name = place.cells[PLACE] || own[0]?.name;
  if (level !== undefined && name !== undefined) return { level, place: name };
  complain(work, { ...place, head: LEVEL }, `“${place.cells[LEVEL] ?? ''}”不是这个库的层级`, '从单子里选：中央、省级、市级、县级');
  return undefined;
}

/** What the cells say, by their columns; a cell that cannot be read is told. */
function valuesOf(work: Work, fields: readonly Field[], place: Place): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const text = place.cells[field.head];
      if (!text) return [];
      const parsed = fieldValue(field, text);
      if ('value' in parsed) return [[field.head, parsed.value]];
      complain(work, { ...place, head: field.head }, parsed.message, parsed.remedy);
      return [];
    }),
  );
}

const day = (value: unknown) => (value === undefined ? undefined : String(value));
const said = <T extends Record<string, unknown>>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Until when a document runs, where nobody says why. */
function noteFor(from: string | undefined, until: string | undefined): string {
  if (until) return `文件写明${from ? `从${chineseDate(from)}起执行，` : ''}到${chineseDate(until)}为止。`;
  return from ? `文件写明从${chineseDate(from)}起执行，没有写到哪天为止。` : '文件没有写执行到哪天为止。';
}

/** A new entry from its row: what is not said is what such a notice of a county usually is. Undefined where something needed is missing, which is told. */
export function composeEntry(work: Work, place: Place): Draft | undefined {
  const where = whereOf(work, place);
  const missing = NEEDED.filter(([head]) => !place.cells[head]);
  for (const [head, remedy] of missing) complain(work, { ...place, head }, '新加的一行这一格空着', remedy);
  const fields = entryFields(work.titles);
  const before = work.problems.length;
  const value = valuesOf(work, fields, place);
  const number = place.sheet === '措施' ? Number(place.cells[NUMBER]) : undefined;
  if (number !== undefined && !(Number.isInteger(number) && number > 0 && number < 100))
    complain(work, { ...place, head: NUMBER }, `“${place.cells[NUMBER] ?? ''}”不是措施的序号`, '写 1 到 99 的一个整数');
  if (!where || missing.length || work.problems.length > before) return undefined;
  const title = String(value['条目名']);
  const id = nameFor(work, where.level, number, title);
  const slug = id.split('/')[1]!;
  const [from, until] = [day(value['从哪天起']), day(value['到哪天止'])];
  const document = said({
    key: 'notice',
    title: value['依据文件'],
    number: value['文号'],
    issuers: value['发文机关'],
    issued: day(value['成文日期']),
    evidence: value['核对程度'] ?? 'official',
    fact: `${slug}#head`,
    url: value['网址'],
    seenAt: value['在哪看到'],
  });
  const validity = said({
    status: value['有效性'] ?? 'in-force',
    from,
    until,
    fact: from || until ? `${slug}#head` : undefined,
    note: value['为什么这样判断'] ?? noteFor(from, until),
  });
  const front = said({
    title,
    summary: value['一句话'] ?? '',
    ...where,
    topic: value['主题'],
    alsoTopics: value['也列在'],
    period: value['时期'] ?? 'normalized',
    audience: value['讲给谁'],
    aliases: value['俗称'] ?? [title.slice(0, 30)],
    family: value['同一样待遇'],
    facts: [slug],
    documents: [document],
    validity,
    reviewed: value['核对日期'] ?? work.today,
    implements: value['落实上级哪些条'] ?? [],
    measure: number,
    benefits: [],
    answers: [],
  });
  const grounds = new Grounds([], newFacts(slug, { ...front, document } as unknown as Head));
  grounds.changed = true;
  const draft = newDraft(work, id, front, grounds, `\n## 注意\n\n${place.cells[BODY] || `办事以${(value['发文机关'] as string[])[0]}的文件为准。`}\n`);
  for (const field of fields) work.spots.add(draft.file, field.path, { ...place, head: field.head });
  work.spots.add(draft.file, '正文', { ...place, head: BODY });
  work.spots.add(draft.file, ['measure'], { ...place, head: NUMBER });
  work.spots.add(draft.factsFile, '', { ...place, head: '依据文件' });
  return draft;
}
