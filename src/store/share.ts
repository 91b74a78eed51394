/** Work that several threads share: the place of the next piece nobody has taken, from 0, in memory they all see. */
export type Share = Int32Array<SharedArrayBuffer>;

export const newShare = (): Share => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** The place of the next piece of `length` for this thread; undefined when all are taken. */
export function takePlace(share: Share, length: number): number | undefined {
  const at = Atomics.add(share, 0, 1);
  return at < length ? at : undefined;
}

/** Takes one piece after another until all are taken. */
export function* places(share: Share, length: number): Generator<number> {
  for (let at = takePlace(share, length); at !== undefined; at = takePlace(share, length)) yield at;
}
