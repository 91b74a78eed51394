/** Only what is spoken of a text: letters, characters and digits. */
export const withoutSigns = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Character pairs of a text without signs: how alike two ways to say something are. */
export function pairsOf(text: string): Set<string> {
  const plain = withoutSigns(text);
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}

/** The share of the shorter one's pairs that the other holds as well. */
export function pairsShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(one.size, other.size);
  if (least === 0) return 0;
  return [...one].filter((pair) => other.has(pair)).length / least;
}
