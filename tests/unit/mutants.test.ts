import { describe, expect, it } from 'vitest';
import { mutantsOf, mutated } from '../bench/mutants.ts';

const TEXT = `import { low } from './low.ts';
type Old = -1 | 2;
/** Said of 3 things. */
export const isOld = (age: number, names: string[]): boolean => age >= 60 && !names.some((name) => name === low) ? true : false;
export const said = (age: number) => '年龄' + age;
export const same = (age: number) => (age === 7 ? age : low);
`;

describe('the faults of a mutation run', () => {
  const all = mutantsOf('x.ts', TEXT);

  it('are every comparison, logic, number, yes and no of the code, and nothing of types, comments and joined text; no fault twice', () => {
    expect(all.map(({ line, was, now }) => `${line} ${was} → ${now}`)).toEqual([
      '4 age >= 60 && !names.some((name) => name === low) → !(age >= 60 && !names.some((name) => name === low))',
      '4 && → ||',
      '4 >= → >',
      '4 60 → 61',
      '4 !names.some((name) => name === low) → names.some((name) => name === low)',
      '4 some → every',
      '4 === → !==',
      '4 true → false',
      '4 false → true',
      '6 === → !==',
      '6 7 → 8',
    ]);
  });

  it('are put in one at a time and change the file there only', () => {
    for (const mutant of all) {
      const changed = mutated(TEXT, mutant);
      expect(changed).not.toBe(TEXT);
      expect(changed.slice(0, mutant.from)).toBe(TEXT.slice(0, mutant.from));
      expect(changed.endsWith(TEXT.slice(mutant.to))).toBe(true);
    }
  });
});
