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

/** Problems of one file stand together, files in the order in which they were first named. */
function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  return files;
}

/** As many as a person mends before running the check again. */
const MOST_SHOWN = 40;

function listText(problems: readonly Problem[]): string {
  const files = byFile(problems);
  let number = 0;
  const blocks = [...files.values()].map((own) => own.map((problem) => `${(number += 1)}. ${problemText(problem)}`));
  const shown = blocks.map((lines) => lines.filter((line) => Number.parseInt(line, 10) <= MOST_SHOWN)).filter((lines) => lines.length > 0);
  const head = `内容有 ${problems.length} 处要改${files.size > 1 ? `，在 ${files.size} 个文件里` : ''}：`;
  const more = problems.length > MOST_SHOWN ? [`……另有 ${problems.length - MOST_SHOWN} 处，先改上面的。`] : [];
  return [head, ...shown.map((lines) => lines.join('\n')), ...more].join('\n\n');
}

/** Thrown when content cannot be built; tools print `message` alone, without a stack. */
export class ContentError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(listText(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Something the person at the keyboard has to mend, said as one whole Chinese sentence with its remedy. Tools print it alone and exit with 1. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}
