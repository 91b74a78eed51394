import { splitBenefitId } from '../../domain/policy/benefitId.ts';
import { packJson } from '../../search/build/pack.ts';
import { bucketOf } from '../../search/index/buckets.ts';
import type { DataScriptNames } from '../../library/dataScriptNames.ts';

/** The data a page works on: what is of the whole, and the items, each of one entry (`central/x` or `central/x#loan`). */
export interface PageData<Frame, Item extends { id: string }> {
  global: 'policyMatch' | 'policyPrint';
  frame: Frame;
  items: readonly Item[];
  /** What the page works on from the start of some of the items. */
  listed(items: readonly Item[]): unknown;
  /** What it needs beside for a rare question, fetched when that is asked. */
  aside?(items: readonly Item[]): unknown;
}

const script = (global: string, part: string, value: unknown) =>
  `(self.${global}=self.${global}||{})[${JSON.stringify(part)}]=${JSON.stringify(packJson(value))};\n`;

/** Items told apart by their entry's id alone, so that an edit of one entry changes one part. */
function parted<Item extends { id: string }>(items: readonly Item[], count: number): Item[][] {
  const parts = Array.from({ length: count }, (): Item[] => []);
  for (const item of items) parts[bucketOf(splitBenefitId(item.id).entry, count)]!.push(item);
  return parts;
}

/**
 * Script name → script: the data as packed text in classic scripts that fill one global, since nothing can be fetched
 * under file://. First what the page needs to work, then the full items in packs. Read back by client/shared/packed.ts.
 */
export function dataScripts<Frame, Item extends { id: string }>(
  { frame: name, lists, aside: asideName, pack, packs }: DataScriptNames,
  { global, frame, items, listed, aside }: PageData<Frame, Item>,
): Map<string, string> {
  return new Map([
    [name, script(global, 'frame', { frame, lists: lists.length, packs })],
    ...parted(items, lists.length).map((own, list) => [lists[list]!, script(global, `list${list}`, listed(own))] as const),
    ...(aside ? parted(items, lists.length).map((own, list) => [`${asideName}${list}.js`, script(global, `aside${list}`, aside(own))] as const) : []),
    ...parted(items, packs).map((own, number) => [`${pack}${number}.js`, script(global, `${number}`, own)] as const),
  ]);
}

/** The same for a file that holds everything: the full items once, from which the page can work as well as from lists. */
export const inlineScript = <Frame, Item extends { id: string }>({ global, frame, items }: PageData<Frame, Item>): string =>
  script(global, 'frame', { frame, lists: 0, packs: 1 }) + script(global, '0', items);
