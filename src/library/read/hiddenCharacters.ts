import type { Problem } from '../../domain/policy/problem.ts';

/** Characters that print as nothing, as a box, or turn the text around: what they are called, and which they are. */
const KINDS: [name: string, pattern: RegExp][] = [
  ['乱码', /\ufffd/u],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
  ['控制字符', /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u],
  ['看不见的零宽字符', /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u],
  ['改变文字方向的字符', /[\u202a-\u202e\u2066-\u2069]/u],
  ['换行符号', /[\u2028\u2029]/u],
  ['只有某个字体才认得的字', /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u],
];

/** All of them in one: nearly every text holds none. */
const ANY = new RegExp(KINDS.map(([, { source }]) => source).join('|'), 'u');

const codeOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The first such character of a text, named: 控制字符 U+0007. */
export function hiddenCharacter(text: string): string | undefined {
  if (!ANY.test(text)) return undefined;
  for (const [name, pattern] of KINDS) {
    const first = pattern.exec(text);
    if (first) return `${name} ${codeOf(first[0])}`;
  }
  return undefined;
}

/** One problem a kind in a whole file, at the first line that has it. Tabs and line ends are as they should be. */
export function hiddenCharacters(file: string, text: string): Problem[] {
  if (!ANY.test(text)) return [];
  return KINDS.flatMap(([name, pattern]) => {
    const first = pattern.exec(text);
    if (!first) return [];
    const all = text.match(new RegExp(pattern.source, 'gu'))!.length;
    const field = `第 ${text.slice(0, first.index).split('\n').length} 行`;
    const message = `有${name} ${codeOf(first[0])}${all > 1 ? `，全文共 ${all} 处` : ''}`;
    return [{ file, field, message, remedy: '删掉它，把这几个字重打一遍；从 Word、网页复制的，先粘进记事本再复制' }];
  });
}
