/** A fixed list of words: the identifier in the files, the Chinese in the workbook. */
export type Words = ReadonlyMap<string, string>;

export const wordsOf = (list: Readonly<Record<string, string | { label: string }>>): Words =>
  new Map(Object.entries(list).map(([key, word]) => [key, typeof word === 'string' ? word : word.label]));

const bare = (label: string) => label.replace(/（[^）]*）/g, '');
/** 防止返贫致贫对象（监测户） is called 监测户 too. */
const within = (label: string) => /（([^）]*)）$/.exec(label)?.[1];

/** The key of a word as it may be typed: whole, without what stands in brackets, the words in brackets, or the identifier itself. */
export function keyOf(words: Words, text: string): string | undefined {
  if (words.has(text)) return text;
  const keys = [...words].filter(([, label]) => label === text || bare(label) === bare(text) || within(label) === text).map(([key]) => key);
  return keys.length === 1 ? keys[0] : [...words].find(([, label]) => label === text)?.[0];
}

/** The keys of several words: with ； or lines between, or with 、 where each part is a word. Undefined parts are those that are none. */
export function keysIn(words: Words, items: readonly string[]): { keys: string[]; unknown: string[] } {
  const keys: string[] = [];
  const unknown: string[] = [];
  for (const item of items) {
    const whole = keyOf(words, item);
    const parts = whole === undefined ? item.split(/[、，,]/).map((part) => part.trim()) : [];
    const each = parts.map((part) => keyOf(words, part));
    if (whole !== undefined) keys.push(whole);
    else if (parts.length > 1 && each.every((key) => key !== undefined)) keys.push(...(each as string[]));
    else unknown.push(...(parts.length > 1 ? parts.filter((_, index) => each[index] === undefined) : [item]));
  }
  return { keys: [...new Set(keys)], unknown };
}
