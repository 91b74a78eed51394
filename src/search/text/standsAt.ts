import { isRun } from './fold.ts';

const LINE = 10;
const runsAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code !== LINE && isRun(code);
};

/** Where a folded phrase stands next in folded lines, from a place on; -1 for nowhere. A run of letters or digits must stand whole: 50 is not found in 500. */
export function standsAt(text: string, phrase: string, from = 0): number {
  if (phrase === '') return -1;
  const headRun = isRun(phrase.charCodeAt(0));
  const tailRun = isRun(phrase.charCodeAt(phrase.length - 1));
  for (let at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (!(headRun && at > 0 && runsAt(text, at - 1)) && !(tailRun && end < text.length && runsAt(text, end))) return at;
  }
  return -1;
}
