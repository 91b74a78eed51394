/** 说法的种类，和查到时显示的连接词：“五保户 现称 特困人员”。 */
export const TERM_KINDS = {
  old: { label: '旧称', link: '现称' },
  colloquial: { label: '俗称', link: '就是' },
  abbreviation: { label: '简称', link: '全称' },
  related: { label: '相关说法', link: '相关的有' },
} as const;

export type TermKind = keyof typeof TERM_KINDS;

/** “五保户 现称 特困人员”: the sentence that tells why a result is shown. */
export function termSentence(word: string, kind: TermKind, formal: string): string {
  return `${word} ${TERM_KINDS[kind].link} ${formal}`;
}
