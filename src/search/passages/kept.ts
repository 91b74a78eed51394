/** A reading of texts that keeps the last one: what is read of a question is asked for again with every passage. */
export function kept<T>(read: (text: string) => T): (text: string) => T {
  let last: { text: string; reading: T } | undefined;
  return (text) => (last?.text === text ? last : (last = { text, reading: read(text) })).reading;
}
