import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { rememberBytes } from '../../store/remember.ts';

const deflateAsync = promisify(deflateRaw);
/** zlib works in threads of its own; more at once than there are threads only fills the memory. */
const AT_ONCE = 8;

/** Raw deflate at the best level, remembered by content. */
export const deflate = (bytes: Uint8Array): Promise<Uint8Array> => rememberBytes('deflated', [bytes], () => deflateAsync(bytes, { level: 9 }));

/** `work` over all items, a few at a time, the results in the items' order. */
export async function allAtOnce<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const mine = next++;
      results[mine] = await work(items[mine]!);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}
