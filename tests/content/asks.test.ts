import { describe, expect, it } from 'vitest';
import { getLibrary } from '../../src/library/library.ts';
import { pairsOf, pairsShared } from '../../src/domain/text/pairs.ts';
import { contradiction, agesAsked, readSlots } from '../../src/search/passages/slots.ts';
import { clauses } from '../../src/search/passages/speech.ts';
import { foldKey } from '../../src/search/text/fold.ts';
import { atHome } from '../support/home.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const key = (text: string) => foldKey(clauses(text));
const { entries } = getLibrary(PROJECT);
const benefits = entries.flatMap(({ id, policy }) => policy.benefits.map((benefit) => ({ id: `${id}#${benefit.id}`, benefit })));

describe('asked forms of the benefits', () => {
  atHome('are many', () => expect(benefits.flatMap(({ benefit }) => benefit.asks).length).toBeGreaterThan(2000));

  it('are not one another’s double: no two of a benefit share more than 60 % of their pairs', () => {
    const doubles = benefits.flatMap(({ id, benefit }) =>
      benefit.asks.flatMap((ask, at) =>
        benefit.asks
          .slice(0, at)
          .filter((other) => pairsShared(pairsOf(ask), pairsOf(other)) > 0.6)
          .map((other) => `${id}：${ask} / ${other}`),
      ),
    );
    expect(doubles).toEqual([]);
    expect(pairsShared(pairsOf('低保一个月多少钱'), pairsOf('低保一个月多少钱呀'))).toBeGreaterThan(0.6);
  });

  it('do not contradict the benefit they are written for', () => {
    const against = benefits.flatMap(({ id, benefit }) => {
      const said = readSlots(key(`${benefit.name}。${benefit.amounts.map(({ what }) => what).join('。')}`));
      return benefit.asks.flatMap((ask) => {
        const slot = contradiction(readSlots(key(ask)), agesAsked(key(ask)), said, { groups: false });
        // Whether a figure is paid or given is the figure's slot, not the benefit's: who gets premium aid asks what is left to pay.
        return slot && slot !== 'fee' ? [`${id} ${slot}：${ask}`] : [];
      });
    });
    expect(against).toEqual([]);
  });
});
