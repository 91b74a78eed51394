import { describe, expect, it } from 'vitest';
import { listOrder, type Listed } from '../../../src/domain/policy/listOrder.ts';

interface Made {
  topic?: string;
  measure?: number;
  asks?: string[];
  /** How many 问答 households ask, and inspectors. */
  household?: number;
  inspection?: number;
  aliases?: string[];
  /** Without any benefit. */
  bare?: boolean;
  demonstration?: boolean;
}
const entry = (
  name: string,
  { topic = 'education', measure, asks = [], household = 0, inspection = 0, aliases = [], bare, demonstration = false }: Made = {},
) => ({
  name,
  policy: {
    topic,
    measure,
    aliases,
    benefits: bare ? [] : [{ asks }],
    answers: [...Array(household).fill({ for: 'household' }), ...Array(inspection).fill({ for: 'inspection' })],
  } as unknown as Listed['policy'],
  place: { demonstration },
});
const ordered = (entries: ReturnType<typeof entry>[], topic?: 'education') => listOrder(entries, topic).map(({ name }) => name);

describe('the order of a list', () => {
  it('has the list’s own topic first, when there is one', () => {
    const entries = [entry('别的', { topic: 'medical', aliases: ['甲'] }), entry('教育')];
    expect(ordered(entries, 'education')).toEqual(['教育', '别的']);
    expect(ordered(entries)).toEqual(['别的', '教育']);
  });

  it('has a real place before a demonstration, and the measures behind, by number', () => {
    expect(
      ordered([
        entry('编出来的', { demonstration: true, aliases: ['甲', '乙'] }),
        entry('措施十', { measure: 10 }),
        entry('措施二', { measure: 2 }),
        entry('真的'),
      ]),
    ).toEqual(['真的', '措施二', '措施十', '编出来的']);
  });

  it('has what people ask for in most words first, and what gives nothing to anybody last', () => {
    expect(
      ordered([
        entry('检查组问的', { bare: true, household: 9, aliases: ['甲', '乙', '丙'] }),
        entry('一个叫法', { aliases: ['甲'] }),
        entry('两种问法', { asks: ['甲', '乙'] }),
        entry('群众问一句', { household: 1 }),
        entry('检查问九句', { inspection: 9 }),
      ]),
    ).toEqual(['群众问一句', '两种问法', '一个叫法', '检查问九句', '检查组问的']);
    expect(ordered([entry('甲', { bare: true }), entry('乙', { bare: true, aliases: ['丙'] })])).toEqual(['乙', '甲']);
  });

  it('leaves alone what nothing tells apart', () => {
    expect(ordered([entry('丙'), entry('甲'), entry('乙')])).toEqual(['丙', '甲', '乙']);
    expect(ordered([entry('四种叫法', { aliases: ['1', '2', '3', '4'] }), entry('三加一', { household: 1, asks: ['1'] })])).toEqual(['四种叫法', '三加一']);
  });
});
