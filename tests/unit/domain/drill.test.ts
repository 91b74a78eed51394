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

describe('the wrong options', () => {
  type Source = ReturnType<typeof sourcesOf>[number];
  const source = (value: Amount['value'], more: Partial<Amount> = {}, at: { id?: string; family?: string; topic?: string; benefit?: string } = {}): Source => {
    const { id = 'central/other', family, topic = 'income', benefit: own = 'other' } = at;
    return {
      entry: { id, policy: { family, topic } },
      benefit: { id: own },
      amount: { what: '别的', value, unit: '元', bound: 'exact', document: 'd', ...more },
    } as unknown as Source;
  };
  const asked = (value: Amount['value'], more: Partial<Amount> = {}) =>
    ({ ...source(value, { what: '补助', ...more }, { id: 'central/own', benefit: 'aid' }), id: 'q', ask: '', right: '' }) as unknown as Parameters<
      typeof optionsFor
    >[0];
  const first = () => 0;
  const options = (question: ReturnType<typeof asked>, sources: Source[]) => optionsFor(question, sources, first);
  const three = [source(1), source(2), source(3)];

  it('stand in ascending order with the right one', () => {
    expect(options(asked(2.5), three)).toEqual(['1元', '2元', '2.5元', '3元']);
    expect(options(asked(9), three)).toEqual(['1元', '2元', '3元', '9元']);
    expect(options(asked({ min: 5, max: 6 }), three)).toEqual(['1元', '2元', '3元', '5—6元']);
    expect(options(asked(9), three.slice(1))).toBeUndefined();
  });

  it('are of its unit, as exact, and on its side', () => {
    for (const other of [{ unit: '%' }, { bound: 'at-most' as const }, { side: 'pays' as const }])
      expect(options(asked(9), [source(7, other), ...three.slice(1)])).toBeUndefined();
    expect(options(asked(9), [source(7, { side: 'gives' }), ...three.slice(1)])).toEqual(['2元', '3元', '7元', '9元']);
  });

  it('neither hold the right one nor lie in it, nor touch each other', () => {
    for (const touching of [{ min: 5, max: 7 }, { min: 7, max: 9 }, { min: 1, max: 5 }, 6, 5, 7])
      expect(options(asked({ min: 5, max: 7 }), [source(touching), ...three.slice(1)]), JSON.stringify(touching)).toBeUndefined();
    expect(options(asked(9), [source({ min: 1, max: 2 }), source(2), source(3)])).toBeUndefined();
    expect(options(asked(9), [source(2), source(2), source(3)])).toBeUndefined();
    expect(options(asked(9), [source({ min: 1, max: 2 }), source({ min: 3, max: 4 }), source({ min: 5, max: 8 })])).toEqual(['1—2元', '3—4元', '5—8元', '9元']);
  });

  it('might not be right themselves: the same measure or benefit of the family at the same time', () => {
    const kin = (more: Partial<Amount>, benefit = 'other', id = 'central/own') =>
      options(asked(9, { from: '2024', until: '2025' }), [source(7, more, { id, benefit }), ...three.slice(1)]);
    expect(kin({ what: '补助' })).toBeUndefined();
    expect(kin({}, 'aid')).toBeUndefined();
    expect(kin({})).toEqual(['2元', '3元', '7元', '9元']);
    expect(kin({ what: '补助' }, 'other', 'central/far')).toEqual(['2元', '3元', '7元', '9元']);
    for (const other of [{ until: '2024-01-01' }, { from: '2025-12-31' }, { from: '2025', until: '2025' }])
      expect(kin({ what: '补助', ...other }), JSON.stringify(other)).toBeUndefined();
    for (const other of [{ until: '2023' }, { from: '2026' }]) expect(kin({ what: '补助', ...other })).toEqual(['2元', '3元', '7元', '9元']);
  });

  it('are drawn from the eight nearest: of the family, then of the topic, then of like size', () => {
    const far = Array.from({ length: 8 }, (_, index) => source(100 + index, {}, { topic: 'far' }));
    expect(options(asked(9), [...far, ...three])).toEqual(['1元', '2元', '3元', '9元'].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)));
    const drawnLast = (sources: Source[]) => optionsFor(asked(10), sources, () => 0.999);
    const many = [11, 12, 13, 14, 15, 16, 17, 18, 400].map((value) => source(value));
    expect(drawnLast(many)).toEqual(['10元', '16元', '17元', '18元']);
    expect(options(asked(10), [source(1000), source(1), source(100), source(11), source(12), source(9)])).toEqual(['9元', '10元', '11元', '12元']);
    expect(options(asked(0), [source(50), source(1), source(0.2), source(3)])).toEqual(['0元', '0.2元', '1元', '3元']);
    const near = source(900, {}, { id: 'central/own', benefit: 'x' });
    expect(options(asked(9), [...three, near])).toContain('900元');
  });
});

describe('how a figure is asked for', () => {
  const asked = (name: string, amount: Partial<Amount> & Pick<Amount, 'value'>, place = '东山省') => {
    const entry = withAmounts([amount]);
    const own = { ...entry, policy: { ...entry.policy, place, benefits: [{ ...entry.policy.benefits[0]!, name }] } };
    return figureQuestions([own], '2026-11-28').map(({ ask }) => ask)[0];
  };

  it('names benefit, place, years, measure and count, nothing twice', () => {
    expect(asked('寄宿生补助', { value: 7, what: '伙食费', per: '每人每年' })).toBe('寄宿生补助（东山省）：伙食费，每人每年多少？');
    expect(asked('寄宿生补助', { value: 7, what: '寄宿生补助' })).toBe('寄宿生补助（东山省）是多少？');
    expect(asked('寄宿生补助', { value: 7, what: '补助', per: '每人' })).toBe('寄宿生补助（东山省）：每人多少？');
    expect(asked('东山寄宿生补助', { value: 7, what: '补助' })).toBe('东山寄宿生补助是多少？');
    expect(asked('寄宿生补助（2026年度）', { value: 7, what: '补助', from: '2026' })).toBe('寄宿生补助（东山省，2026年起）是多少？');
    expect(asked('寄宿生补助（2026年度）', { value: 7, what: '补助' })).toBe('寄宿生补助（2026年度）（东山省）是多少？');
    expect(asked('补助7元', { value: 7 })).toBeUndefined();
  });

  it('asks nothing of a figure still to come', () => {
    expect(asked('甲', { value: 7, from: '2027' })).toBeUndefined();
    expect(asked('甲', { value: 7, from: '2027', until: '2027' })).toBeUndefined();
    expect(figureQuestions([withAmounts([{ value: 7, until: '2025' }], 'upcoming')], '2026-11-28')).toEqual([]);
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
