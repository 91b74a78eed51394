import { isMap, isSeq, parseDocument, type Document, type YAMLSeq } from 'yaml';
import { splitBenefitId } from '../../domain/policy/benefitId.ts';

/** Whether an entry, or a benefit written `level/slug#id`, leaves the library. `#id` alone is the same entry's own. */
export type Gone = (id: string) => boolean;

const goneTarget = (gone: Gone) => (target: unknown) => typeof target === 'string' && !target.startsWith('#') && gone(splitBenefitId(target).entry);

/** Drops the items of the list at `path` that `drop` picks; the key goes with its last item unless `keepEmpty`. True when anything was dropped. */
function dropItems(document: Document, path: readonly (string | number)[], drop: (value: unknown) => boolean, keepEmpty = false): boolean {
  const list = document.getIn(path) as YAMLSeq | undefined;
  if (!isSeq(list)) return false;
  const before = list.items.length;
  list.items = list.items.filter((item) => !drop(isMap(item) || isSeq(item) ? item.toJS(document) : (item as { value?: unknown }).value));
  if (list.items.length === 0 && !keepEmpty) document.deleteIn(path);
  return list.items.length < before;
}

const lengthAt = (document: Document, path: readonly (string | number)[]): number => {
  const list = document.getIn(path);
  return isSeq(list) ? list.items.length : 0;
};

const written = (document: Document): string => document.toString({ lineWidth: 0, flowCollectionPadding: true });

/** A typical household without what it should get of entries that leave; null when nothing is left to expect. Undefined: nothing to do. */
export function cutHousehold(text: string, gone: Gone): string | null | undefined {
  const document = parseDocument(text);
  const cut = dropItems(document, ['expect'], (item) => goneTarget(gone)((item as { benefit?: unknown }).benefit));
  return cut ? (document.hasIn(['expect']) ? written(document) : null) : undefined;
}

/** A typical household without the verdicts at these places; null when none is left. */
export function cutVerdicts(text: string, places: readonly number[]): string | null {
  const document = parseDocument(text);
  for (const place of [...new Set(places)].sort((a, b) => b - a)) document.deleteIn(['expect', place]);
  return lengthAt(document, ['expect']) > 0 ? written(document) : null;
}

/** The events without benefits that leave; an event that has none left goes. Undefined: nothing to do. */
export function cutEvents(text: string, gone: Gone): string | undefined {
  const document = parseDocument(text);
  let cut = false;
  for (let index = lengthAt(document, []) - 1; index >= 0; index -= 1) {
    cut = dropItems(document, [index, 'benefits'], (item) => goneTarget(gone)((item as { benefit?: unknown }).benefit)) || cut;
    if (!document.hasIn([index, 'benefits'])) document.deleteIn([index]);
  }
  return cut ? written(document) : undefined;
}

/** The headings of rectify.yaml without the lines that rest on entries that leave. Undefined: nothing to do. */
export function cutRectify(text: string, gone: Gone): string | undefined {
  const document = parseDocument(text);
  const cuts = Array.from({ length: lengthAt(document, []) }, (_, index) =>
    dropItems(document, [index, 'lines'], (line) => goneTarget(gone)((line as { entry?: unknown }).entry), true),
  );
  return cuts.some(Boolean) ? written(document) : undefined;
}

/** The terms without entries that leave. Undefined: nothing to do. */
export function cutTerms(text: string, gone: Gone): string | undefined {
  const document = parseDocument(text);
  const cuts = Array.from({ length: lengthAt(document, []) }, (_, index) => dropItems(document, [index, 'entries'], goneTarget(gone)));
  return cuts.some(Boolean) ? written(document) : undefined;
}

/** A fact file without what it says of a pair of benefits one of which leaves. Undefined: nothing to do. */
export function cutFacts(text: string, gone: Gone): string | undefined {
  const document = parseDocument(text);
  let cut = false;
  for (let index = 0; index < lengthAt(document, ['facts']); index += 1) {
    for (const field of ['between', 'together']) {
      const pair = document.getIn(['facts', index, field]);
      if (!isSeq(pair) || !(pair.toJS(document) as unknown[]).some(goneTarget(gone))) continue;
      document.deleteIn(['facts', index, field]);
      cut = true;
    }
  }
  return cut ? written(document) : undefined;
}

/** An entry that stays, without what points at entries that leave: links become their words. Undefined: nothing to do. */
export function cutEntry(text: string, gone: Gone): string | undefined {
  const [, front, body] = /^---\r?\n([\s\S]*?\r?\n)---([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) return undefined;
  const document = parseDocument(front);
  const benefits = Array.from({ length: lengthAt(document, ['benefits']) }, (_, index) => index);
  const cuts = [
    dropItems(document, ['implements'], goneTarget(gone), true),
    dropItems(document, ['validity', 'replacedBy'], goneTarget(gone)),
    ...benefits.flatMap((index) => ['notWith', 'withToo'].map((field) => dropItems(document, ['benefits', index, field], goneTarget(gone)))),
  ];
  const plain = body.replace(/\[([^\]]*)\]\(\/policies\/([a-z]+\/[a-z0-9-]+)[^)]*\)/g, (link, words: string, id: string) => (gone(id) ? words : link));
  if (plain === body && !cuts.some(Boolean)) return undefined;
  return `---\n${cuts.some(Boolean) ? written(document) : front}---${plain}`;
}
