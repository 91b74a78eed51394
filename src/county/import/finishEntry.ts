import { amountLine } from '../../domain/policy/amountLine.ts';
import type { Benefit, Policy } from '../../domain/policy/policySchema.ts';
import { ANSWERS } from '../sheet/entryTable.ts';
import type { Draft, Work } from './draft.ts';
import type { Place } from './fieldEdits.ts';

/** As long as a summary may be. */
const MOST = 160;

/** What each benefit gives, in one sentence that fits: as many as there is room for. */
function summaryOf(title: string, benefits: readonly Benefit[]): string {
  const parts = benefits.map(({ name, amounts }) => {
    const given = amounts.map((amount) => amountLine({ ...amount, bound: amount.bound ?? 'exact' }));
    return given.length ? `${name}：${given.join('，')}` : name;
  });
  let text = parts.shift() ?? title;
  for (const part of parts) if (text.length + part.length + 2 <= MOST) text += `；${part}`;
  return `${text.slice(0, MOST - 1)}。`;
}

/** A question of its own kind and its answer, written from the row or worked out, resting on the lines that hold its figures. */
function answer(draft: Draft, place: Place, kind: 'household' | 'inspection', ask: string, say: string): Record<string, unknown> {
  const [askHead, sayHead] = ANSWERS[kind];
  const words = place.cells[sayHead] || say;
  return { ask: place.cells[askHead] || ask, say: words, document: 'notice', fact: draft.grounds.linesFor(words), for: kind };
}

/** Completes a new entry when its benefits are known: the summary and the questions nobody wrote. */
export function finishEntry(work: Work, draft: Draft, place: Place): void {
  const benefits = draft.get(['benefits']) as Benefit[];
  const title = String(draft.get(['title']));
  const [document] = draft.get(['documents']) as Policy['documents'];
  if (!draft.get(['summary'])) draft.set(['summary'], summaryOf(title, benefits));
  const basis = `依据${document!.issuers.join('、')}《${document!.title}》${document!.number ? `，${document!.number}` : ''}。`;
  draft.set(
    ['answers'],
    [
      answer(draft, place, 'household', `${title}给多少、找谁办？`, String(draft.get(['summary']))),
      answer(draft, place, 'inspection', `${title}依据哪份文件？`, basis),
    ],
  );
  (['household', 'inspection'] as const).forEach((kind, index) => {
    work.spots.add(draft.file, ['answers', index], { ...place, head: ANSWERS[kind][1] });
    work.spots.add(draft.file, ['answers', index, 'ask'], { ...place, head: ANSWERS[kind][0] });
  });
}
