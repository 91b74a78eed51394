/** One thing an author has to mend: where it is, what is wrong and what to write instead. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Where in the file: benefits[0].amounts[1].document */
  field: string;
  /** 一句中文：哪里不对。 */
  message: string;
  /** 一句中文：怎么改。 */
  remedy: string;
}

/** The sentence an author reads. */
export function problemText({ file, field, message, remedy }: Problem): string {
  return `${file}　“${field}”：${message}。改法：${remedy}。`;
}

/** Thrown when content cannot be built; tools print `message` alone, without a stack. */
export class ContentError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    const shown = problems.slice(0, 40).map((problem, index) => `${index + 1}. ${problemText(problem)}`);
    const more = problems.length > 40 ? [`……另有 ${problems.length - 40} 处，先改上面的。`] : [];
    super([`内容有 ${problems.length} 处要改：`, ...shown, ...more].join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
