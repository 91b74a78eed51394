import type { Problem } from '../../domain/policy/problem.ts';
import type { Path } from '../sheet/fields.ts';
import type { SheetName } from '../sheet/table.ts';

/** A cell of the workbook. */
export interface Spot {
  sheet: SheetName;
  row: number;
  head: string;
}

export const spotText = ({ sheet, row, head }: Spot): string => `${sheet} 第 ${row} 行“${head}”`;

/** How a complaint names a field: benefits, 0, amounts, 1 → benefits[0].amounts[1]. */
const fieldName = (path: Path): string => path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${key}`)).join('');

/** Which cell each field of each written file came from, so that what the check finds is told where the office typed it. */
export class Spots {
  #byFile = new Map<string, { field: string; spot: Spot }[]>();

  add(file: string, path: Path | string, spot: Spot): void {
    const field = typeof path === 'string' ? path : fieldName(path);
    this.#byFile.set(file, [...(this.#byFile.get(file) ?? []), { field, spot }]);
  }

  /** The cell of the field, or of the longest one it lies in, or of the nearest within it; a file's first cell for what has no field. */
  find(file: string, field: string): Spot | undefined {
    const own = this.#byFile.get(file) ?? [];
    const inside = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
    const around = own.filter((one) => one.field && inside(one.field, field)).sort((a, b) => b.field.length - a.field.length)[0];
    return (around ?? own.find((one) => inside(field, one.field)) ?? own[0])?.spot;
  }

  /** The problem as one of the workbook; one of a file the workbook does not bear on stays what it is. */
  told(problem: Problem, workbook: string): Problem {
    const spot = this.find(problem.file, problem.field);
    return spot ? { ...problem, file: workbook, field: spotText(spot) } : problem;
  }
}
