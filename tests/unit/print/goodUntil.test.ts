import { describe, expect, it } from 'vitest';
import { choiceOf, choiceOn } from '../../../src/print/choice.ts';
import { cardOn } from '../../../src/print/card.ts';
import { judgedOn } from '../../../src/domain/policy/calendar.ts';
import { goodUntil } from '../../../src/print/goodUntil.ts';
import { printBook } from '../../../src/library/paper/cards.ts';
import { county } from '../../support/county.ts';

const { cards } = printBook(county());
const DAYS = ['2026-11-23', '2026-12-31', '2027-01-01', '2027-06-30', '2028-01-01', '2030-01-01'];

describe('a set of cards', () => {
  it('reads as it was set until its last good day, and otherwise from the next', () => {
    let turned = 0;
    for (const card of cards) {
      const until = goodUntil([card]);
      for (const day of DAYS) {
        const now = { ...cardOn(card, day), status: judgedOn(card.status, card, day) ?? card.status };
        const differs = JSON.stringify(now) !== JSON.stringify(card);
        expect([card.id, day, differs]).toEqual([card.id, day, until !== undefined && day > until]);
        turned += Number(differs);
      }
    }
    expect(turned).toBeGreaterThan(5);
  });

  it('is good as long as the first of its cards to turn', () => {
    expect(goodUntil([])).toBeUndefined();
    expect(goodUntil([{ status: 'in-force' }])).toBeUndefined();
    expect(
      goodUntil([
        { status: 'in-force', until: '2027' },
        { status: 'in-force', until: '2026-12' },
      ]),
    ).toBe('2026-12-31');
    expect(goodUntil([{ status: 'expired', until: '2020' }])).toBeUndefined();
    const later = [{ from: '2027-01-01', lead: '', amounts: [] }];
    expect(goodUntil([{ status: 'in-force', until: '2027-06-30', later }])).toBe('2026-12-31');
  });
});

describe('a card in the list to pick from', () => {
  it('bears the figure of the reader’s day as the card does', () => {
    for (const card of cards)
      for (const day of DAYS) {
        const { figure, name, status } = choiceOn(choiceOf(card), day);
        expect([name, status, figure]).toEqual([card.name, card.status, cardOn(card, day).figure?.text]);
      }
    expect(cards.some((card) => choiceOn(choiceOf(card), '2030-01-01').figure !== card.figure?.text)).toBe(true);
  });
});
