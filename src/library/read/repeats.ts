import type { Problem } from '../../domain/policy/problem.ts';

/** What a list holds more than once. */
export function repeats(file: string, field: string, items: readonly string[] | undefined): Problem[] {
  const twice = [...new Set((items ?? []).filter((item, index, all) => all.indexOf(item) !== index))];
  return twice.map((item) => ({ file, field, message: `“${item}”写了不止一遍`, remedy: '留一个，多的删掉' }));
}
