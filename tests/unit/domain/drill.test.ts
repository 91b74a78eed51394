import { describe, expect, it } from 'vitest';
import { figureQuestions } from '../../../src/domain/drill/figureQuestions.ts';
import { optionsFor, sourcesOf } from '../../../src/domain/drill/options.ts';
import { answered, startRound } from '../../../src/domain/drill/round.ts';
import { sayingQuestions } from '../../../src/domain/drill/sayingQuestions.ts';
import { drawn, seeded } from '../../../src/domain/drill/seeded.ts';
import type { StandardsEntry } from '../../../src/domain/inspect/standards.ts';
import { amountText, type Amount } from '../../../src/domain/policy/amount.ts';
import { drillFaults } from '../../support/drillFaults.ts';
import { county } from '../../support/county.ts';

const library = county();
const { entries, day } = library;
const questions = figureQuestions(entries, day);
const sources = sourcesOf(entries);

describe('multiple choice', () => {
  it('500 generated questions have one right option, the record’s, among different figures of one unit, and nothing speaks against them', () => {
    let made = 0;
    for (let seed = 0; made < 500; seed += 1) {
      for (const question of questions) {
        const options = optionsFor(question, sources, seeded(`${seed} ${question.id}`));
        if (!options) continue;
        expect(drillFaults(entries, question, options, day), question.ask).toEqual([]);
        made += 1;
      }
      expect(seed).toBeLessThan(100);
    }
    expect(made).toBeGreaterThanOrEqual(500);
  });

  it('would be found out: a right figure missing, one twice, another unit, one nobody wrote, a question about another year', () => {
    const question = questions.find((own) => optionsFor(own, sources, seeded('x')) && own.amount.from === undefined && own.amount.until === undefined)!;
    const options = optionsFor(question, sources, seeded('x'))!;
    const wrong = options.filter((option) => option !== question.right);
    const faults = (own: typeof question, given: readonly string[]) => drillFaults(entries, own, given, day).join();
    expect(faults(question, [...wrong, wrong[0]!])).toContain('not one of them');
    expect(faults(question, [question.right, ...wrong.slice(0, 2), wrong[0]!])).toContain('not four different options');
    expect(faults(question, [question.right, ...wrong.slice(0, 2), '3样'])).toContain('not of one unit');
    expect(faults(question, [question.right, ...wrong.slice(0, 2), question.right.replace(/\d+/, '99887')])).toContain('nobody’s');
    const dated = questions.find(({ amount }) => amount.until !== undefined && amount.until < day)!;
    expect(faults({ ...dated, ask: dated.ask.replace(/20\d\d年/g, '2031年') }, options)).toContain('another year');
  });

  it('asks the same again when built again, and something else from another seed', () => {
    const question = questions.find((own) => optionsFor(own, sources, seeded('a')))!;
    const made = Array.from({ length: 30 }, (_, seed) => optionsFor(question, sources, seeded(`${seed}`))!.join());
    expect(optionsFor(question, sources, seeded('0'))!.join()).toBe(made[0]);
    expect(new Set(made).size).toBeGreaterThan(1);
  });
});

const base = library.entry('central/boarder-allowance');
/** The county's boarders' allowance with these figures alone. */
function withAmounts(amounts: (Partial<Amount> & Pick<Amount, 'value'>)[], status: StandardsEntry['status'] = 'in-force', until?: string): StandardsEntry {
  const full = amounts.map((amount) => ({
    what: '生活补助',
    unit: '元',
    bound: 'exact' as const,
    document: base.policy.documents[0]!.key,
    ...amount,
    side: 'gives' as const,
  }));
  return { id: base.id, status, runs: { until }, policy: { ...base.policy, gaps: [], benefits: [{ ...base.policy.benefits[0]!, amounts: full }] } };
}
const asks = (entry: StandardsEntry) => figureQuestions([entry], '2026-11-28').map(({ ask, right }) => `${ask}${right}`);

describe('what is asked', () => {
  it('names the year of a figure that holds no more; one that ended nobody knows when is not asked for', () => {
    expect(asks(withAmounts([{ value: 7, until: '2021' }]))).toEqual([expect.stringMatching(/2021年.*7元$/)]);
    expect(asks(withAmounts([{ value: 7 }]))).toEqual([expect.not.stringMatching(/20\d\d年/)]);
    expect(asks(withAmounts([{ value: 7 }], 'expired'))).toEqual([]);
    expect(asks(withAmounts([{ value: 7 }], 'expired', '2020-12-31'))).toEqual([expect.stringContaining('到2020年12月31日')]);
    expect(asks(withAmounts([{ value: 7 }], 'unverified'))).toEqual([]);
  });

  it('asks for one of two figures of one measure only where a note or the year tells them apart', () => {
    expect(asks(withAmounts([{ value: 7 }, { value: 9 }]))).toEqual([]);
    expect(
      asks(
        withAmounts([
          { value: 7, note: '小学' },
          { value: 9, note: '初中' },
        ]),
      ),
    ).toEqual([expect.stringMatching(/小学.*7元$/), expect.stringMatching(/初中.*9元$/)]);
    expect(
      asks(
        withAmounts([
          { value: 7, from: '2020', until: '2020' },
          { value: 9, from: '2021', until: '2021' },
        ]),
      ),
    ).toHaveLength(2);
  });

  it('offers no range that holds the right figure, and nothing when there are too few figures', () => {
    const entry = withAmounts(
      [{ value: 700 }, { what: '甲', value: { min: 600, max: 800 } }, { what: '乙', value: 1 }, { what: '丙', value: 2 }, { what: '丁', value: 3 }].map(
        (one) => ({ ...one, per: '每人' }),
      ),
    );
    const [question] = figureQuestions([entry], day);
    const options = (given: StandardsEntry) =>
      optionsFor(
        question!,
        sourcesOf([given]).filter(({ amount }) => amount.what !== '生活补助'),
        seeded('x'),
      );
    // Within one benefit every figure of the same time may be meant.
    expect(options(entry)).toBeUndefined();
    const elsewhere = {
      ...entry,
      id: 'central/other',
      policy: { ...entry.policy, family: 'other', benefits: [{ ...entry.policy.benefits[0]!, id: 'other' }] },
    };
    expect(options(elsewhere)).toEqual(['1元', '2元', '3元', '700元']);
  });

  it('asks stored questions about the past only where they name the year', () => {
    const ids = new Set(sayingQuestions(entries, day).map(({ id }) => id));
    const all = entries.flatMap((entry) => entry.policy.answers.map((answer, index) => ({ entry, answer, id: `${entry.id}?${index}` })));
    const past = all.filter(({ entry }) => entry.status === 'replaced' || entry.status === 'expired');
    expect(past.length).toBeGreaterThan(0);
    for (const { id, answer } of past) expect(ids.has(id), answer.ask).toBe(/20\d\d/.test(answer.ask));
    const over = { ...withAmounts([{ value: 777, until: '2021' }]), status: 'in-force' as const };
    const told = (ask: string) =>
      sayingQuestions([{ ...over, policy: { ...over.policy, answers: [{ ...base.policy.answers[0]!, ask, say: '每年777元。' }] } }], day).length;
    expect([told('补助是多少？'), told('2021年补助是多少？')]).toEqual([0, 1]);
    for (const { amount } of sources) expect(amountText(amount)).not.toBe('');
  });
});

describe('a round', () => {
  it('brings a missed question back after three others and, once known, a last time after six', () => {
    const ids = [...'abcdefghijkl'];
    let round = answered(startRound(ids), false);
    expect(round.line.indexOf('a')).toBe(3);
    for (let step = 0; step < 3; step += 1) round = answered(round, true);
    expect(round.line[0]).toBe('a');
    round = answered(round, true);
    expect(round.line.indexOf('a')).toBe(6);
    while (round.line.length > 0) round = answered(round, true);
    expect([round.missed, round.known.length, round.total]).toEqual([['a'], 11, 12]);
    expect(answered(round, true)).toEqual(round);
  });

  it('ends for whoever knows all, and draws each question once', () => {
    const ids = drawn([...'abcdef'], 4, seeded('x'));
    expect(new Set(ids).size).toBe(4);
    let round = startRound(ids);
    for (let step = 0; step < 4; step += 1) round = answered(round, true);
    expect([round.line, round.known]).toEqual([[], ids]);
    expect(drawn(['a'], 10, seeded('x'))).toEqual(['a']);
  });
});
