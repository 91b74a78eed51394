import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdSchema } from '../../../src/domain/household/householdSchema.ts';
import { HOUSEHOLD_TRAITS } from '../../../src/domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../../src/domain/household/memberTraits.ts';
import type { TraitSpec } from '../../../src/domain/household/traitSpec.ts';
import { readHouseholdJson } from '../../../src/domain/household/householdReader.ts';

/** Right, wrong and nearly right values for a trait. */
function valueFor(spec: TraitSpec): fc.Arbitrary<unknown> {
  const words = Object.keys(spec.values ?? { none: '' });
  const wrong = fc.constantFrom<unknown>(null, '', 'toString', '__proto__', -1, 1e9, [], ['x'], [1], {}, 'true');
  const right: Record<TraitSpec['kind'], fc.Arbitrary<unknown>> = {
    flag: fc.boolean(),
    number: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constantFrom(spec.min ?? 0, spec.max ?? 1, (spec.max ?? 1) + 1, 0.5)),
    choice: fc.oneof(fc.constantFrom(...words), fc.constantFrom(1, 2, 5)),
    many: fc.subarray(words),
  };
  return fc.oneof({ weight: 19, arbitrary: right[spec.kind] }, { weight: 1, arbitrary: wrong });
}

function factsOf(specs: Record<string, TraitSpec>): fc.Arbitrary<Record<string, unknown>> {
  const one = fc.constantFrom(...Object.keys(specs)).chain((trait) => valueFor(specs[trait]!).map((value): [string, unknown] => [trait, value]));
  return fc.array(one, { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs));
}

/** Nine times in ten as it should be: a file with several faults would hide that one of them is missed. */
const mostly = <T, U>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<U>) =>
  fc.oneof({ weight: 9, arbitrary: right as fc.Arbitrary<T | U> }, { weight: 1, arbitrary: wrong as fc.Arbitrary<T | U> });
const label = mostly(fc.constantFrom('爷爷', '大儿子2'), fc.constantFrom('', '13912345678', '这个称呼写得太长了已经超过十二个字', 7));
const member = fc
  .tuple(factsOf(MEMBER_TRAITS), fc.option(label, { nil: undefined }))
  .map(([traits, role]) => ({ ...(role === undefined ? {} : { label: role }), ...traits }));
const shape = fc.record(
  {
    date: mostly(fc.constantFrom('2026-11-23', '2024-02-29'), fc.constantFrom('2026-02-30', '2026', 2026, '')),
    household: factsOf(HOUSEHOLD_TRAITS),
    typesUnsure: mostly(fc.subarray(Object.keys(HOUSEHOLD_TRAITS.types.values)), fc.constantFrom<unknown>(['rich'], 'dibao')),
    members: mostly(
      fc.array(member, { maxLength: 2 }),
      fc.constantFrom<unknown>(
        3,
        Array.from({ length: 31 }, () => ({})),
      ),
    ),
  },
  { requiredKeys: ['date'] },
);
const file = fc.tuple(shape, mostly(fc.constant({}), fc.constant({ extra: 1 }))).map(([own, more]) => ({ ...own, ...more }));

describe('reading a saved household in the page', () => {
  it('accepts exactly what the schema accepts, and reads it the same', () => {
    let accepted = 0;
    fc.assert(
      fc.property(file, (data) => {
        const strict = householdSchema.safeParse(data);
        const read = readHouseholdJson(JSON.stringify(data));
        expect('record' in read, JSON.stringify(data)).toBe(strict.success);
        if (!strict.success || !('record' in read)) return;
        accepted += 1;
        expect(JSON.parse(JSON.stringify(read.record))).toEqual(JSON.parse(JSON.stringify(strict.data)));
      }),
      { numRuns: 3000, seed: 20261123 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it.each(['', 'null', '[]', '7', '{', 'household: {}', '\u0000'])('answers %j with one Chinese sentence', (text) => {
    const read = readHouseholdJson(text);
    expect('problem' in read && read.problem).toMatch(/^这个文件读不了：[^。]+。请换一个文件，或重新问一遍。$/);
  });

  const read = (data: object) => readHouseholdJson(JSON.stringify({ date: '2026-11-23', ...data }));
  const problem = (data: object) => {
    const answer = read(data);
    return 'problem' in answer ? answer.problem : undefined;
  };

  it('says what is wrong where, counting people from one', () => {
    expect(problem({ members: [{}, { label: '13912345678' }] })).toContain('第2个人的称呼');
    expect(problem({ members: [{}, 7] })).toContain('“第2个人”的写法不对');
    expect(problem({ members: [{ ghost: 1 }] })).toContain('第1个人里有认不出的一项“ghost”');
    expect(problem({ household: { ghost: 1 } })).toContain('这一户里有认不出的一项“ghost”');
    expect(problem({ household: null })).toContain('“这一户”的写法不对');
    expect(problem({ household: [] })).toContain('“这一户”的写法不对');
    expect(problem({ date: '2026' })).toContain('日期要写成');
    expect(problem({ members: [{ age: -1 }] })).toContain('0到120之间的数，文件里写的是“-1”');
    expect(readHouseholdJson('{')).toEqual({ problem: expect.stringContaining('不是“保存到文件”存下来的那种文件') });
  });

  it('takes a title of one to twelve characters and up to thirty people', () => {
    const labelled = (label: string) => problem({ members: [{ label }] }) === undefined;
    expect([
      labelled('奶'),
      labelled('一二三四五六七八九十甲乙'),
      labelled(''),
      labelled('一二三四五六七八九十甲乙丙'),
      labelled('12号'),
      labelled('123号'),
    ]).toEqual([true, true, false, false, true, false]);
    const people = (count: number) => problem({ members: Array(count).fill({}) }) === undefined;
    expect([people(0), people(30), people(31)]).toEqual([true, true, false]);
  });
});
