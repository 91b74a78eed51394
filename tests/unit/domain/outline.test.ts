import { describe, expect, it } from 'vitest';
import { outliner } from '../../../src/editions/website/outlines.ts';
import { pieceMark } from '../../../src/search/index/pieces.ts';
import { countyHouseholds, countyMatch } from '../../support/county.ts';
import { matchEntry } from '../../support/matchEntry.ts';
import { asOutlines, resultTold, stages } from '../../support/toldResult.ts';

const { entries, day } = countyMatch();
const DIBAO = { date: '2026-11-23', household: { types: ['dibao'] }, typesUnsure: [], members: undefined };

describe('entries in outline', () => {
  it.each(countyHouseholds().map(({ id, record }) => [id, record] as const))('judge %s as the full ones do, at every stage and on other days', (_, record) => {
    const outlines = asOutlines(entries, day);
    for (const stage of stages(record)) expect(resultTold(outlines(stage.date), stage)).toEqual(resultTold(entries, stage));
  });

  it('hold no word of what is given, by whom and how', () => {
    const text = JSON.stringify([outliner(entries, day).now(entries), outliner(entries, day).past(entries)]);
    const said = entries.flatMap(({ policy }) => [policy.title, ...policy.benefits.flatMap(({ name, steps, office }) => [name, ...steps, office ?? ''])]);
    expect(said.filter((words) => words.length >= 5 && text.includes(words))).toEqual([]);
  });

  it('tell apart what is called by short names, and what two names with one mark mean', () => {
    const [one, other] = ['儿电里老业补医', '学业里培业补医'] as const;
    expect(pieceMark(one)).toBe(pieceMark(other));
    const apart = [matchEntry('central/a', { name: one }), matchEntry('province/b', { name: other }), matchEntry('city/c', { name: '教育救助' })];
    expect(resultTold(asOutlines(apart, day)(DIBAO.date), DIBAO)).toEqual(resultTold(apart, DIBAO));
    expect((resultTold(asOutlines(apart, day)(DIBAO.date), DIBAO) as { families: unknown[] }).families).toHaveLength(3);
    const alike = [matchEntry('central/a', { name: one }), matchEntry('province/b', { name: `${one}（另一份）` })];
    expect((resultTold(asOutlines(alike, day)(DIBAO.date), DIBAO) as { families: unknown[] }).families).toHaveLength(1);
  });

  it('are seen to differ where a figure that decides the order is lost', () => {
    const money = (id: string, value: number) =>
      matchEntry(id, { name: `补助${id}`, amounts: [{ what: '补助', value, unit: '元', bound: 'exact', document: 'notice' }] });
    const [small, large] = [money('central/a', 100), money('central/b', 900)];
    const swapped = [money('central/a', 900), money('central/b', 100)];
    expect(resultTold(asOutlines([small, large], day)(DIBAO.date), DIBAO)).toEqual(resultTold([small, large], DIBAO));
    expect(resultTold(asOutlines([small, large], day)(DIBAO.date), DIBAO)).not.toEqual(resultTold(swapped, DIBAO));
  });
});
