/** Orders two texts by their characters' codes: the same on every machine, whatever its language. For ids, dates and paths, which are ASCII. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
