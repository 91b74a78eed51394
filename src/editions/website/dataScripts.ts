import { splitBenefitId } from '../../domain/policy/benefitId.ts';
import { packJson } from '../../search/build/pack.ts';
import { bucketOf } from '../../search/index/buckets.ts';

/** The data a page works on: what is of the whole, and the items, each of one entry (`central/x` or `central/x#loan`). */
export interface PageData<Frame, Item extends { id: string }> {
  frame: Frame;
  items: readonly Item[];
}

const script = (global: string, part: string, value: unknown) =>
  `(self.${global}=self.${global}||{})[${JSON.stringify(part)}]=${JSON.stringify(packJson(value))};\n`;

/**
 * The data as packed text in classic scripts that fill one global: nothing can be fetched under file://. Items come in parts
 * told by their entry's id alone, `names` being those of the frame and of each part, so that an edit of one entry changes one part. Read back by client/shared/packed.ts.
 */
export function dataScripts<Frame, Item extends { id: string }>(
  global: 'policyMatch' | 'policyPrint',
  names: readonly string[],
  { frame, items }: PageData<Frame, Item>,
): Map<string, string> {
  const [first, ...rest] = names;
  const parts = rest.map((): Item[] => []);
  for (const item of items) parts[bucketOf(splitBenefitId(item.id).entry, parts.length)]!.push(item);
  return new Map([
    [first!, script(global, 'frame', { frame, ids: items.map(({ id }) => id), parts: parts.length })],
    ...parts.map((part, bucket) => [rest[bucket]!, script(global, `${bucket}`, part)] as const),
  ]);
}
