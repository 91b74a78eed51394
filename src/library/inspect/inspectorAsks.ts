import { isPast } from '../../domain/policy/validity.ts';
import { TOPICS, keysOf } from '../../domain/words/vocabulary.ts';
import type { Library } from '../library.ts';
import { drillItems, type DrillItem } from './drill.ts';

/** As many as two A4 hold. */
const QUESTIONS = 40;
/** Longer ones would push the others off the sheet: characters of question, answer and document. */
const LONGEST = 120;

const length = ({ ask, say, document }: DrillItem) => ask.length + say.length + (document.number ?? document.title).length;
/** What an inspector is sure to ask for comes first: what holds, with a figure, from a numbered document. */
const weight = ({ entry, say, document }: DrillItem) => (entry.status === 'in-force' ? 4 : 0) + (/\d/.test(say) ? 2 : 0) + (document.number ? 1 : 0);

/** 检查组常问: the inspectors' questions of the records, as many from each topic as go round, one entry once; in the order of the topics. */
export function inspectorAsks(library: Library): DrillItem[] {
  const fit = drillItems(library).filter((item) => item.for === 'inspection' && !isPast(item.entry.status) && length(item) <= LONGEST);
  const heaps = keysOf(TOPICS).map((topic) => {
    const own = fit.filter(({ entry }) => entry.policy.topic === topic).sort((a, b) => weight(b) - weight(a));
    const first = own.filter((item) => own.find(({ entry }) => entry === item.entry) === item);
    return [...first, ...own.filter((item) => !first.includes(item))];
  });
  const chosen = new Set<DrillItem>();
  for (let turn = 0; chosen.size < QUESTIONS && heaps.some((heap) => heap.length > turn); turn += 1)
    for (const item of heaps.flatMap((heap) => heap[turn] ?? [])) if (chosen.size < QUESTIONS) chosen.add(item);
  return heaps.flatMap((heap) => heap.filter((item) => chosen.has(item)));
}
