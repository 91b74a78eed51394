import type { Problem } from '../../domain/policy/problem.ts';

const MARKS = ['<<<<<<<', '|||||||', '=======', '>>>>>>>'];
/** Seven signs at the beginning of a line, alone or before the name of one side. */
const MARK = /^([<|=>])\1{6}(?= |\r?$)/gm;

/** The lines two authors of one place leave in a file when what both wrote is laid together and nobody has chosen yet: one problem a file. */
export function mergeMarks(file: string, text: string): Problem[] {
  if (!MARKS.some((mark) => text.includes(mark))) return [];
  const lines = [...text.matchAll(MARK)].map(({ index }) => text.slice(0, index).split('\n').length);
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const more = others.length ? `，第 ${others.join('、')} 行也是` : '';
  const message = `这一行是两个人改了同一处、合并时留下的记号${more}`;
  return [{ file, field: `第 ${first} 行`, message, remedy: '记号之间是两边各自的写法：留下对的，另一边的和 <<<<<<<、=======、>>>>>>> 几行都删掉' }];
}
