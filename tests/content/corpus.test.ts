import { describe, expect, it } from 'vitest';
import { isFirstHand } from '../../src/domain/text/firstHand.ts';
import { LEVELS, TOPICS, keysOf } from '../../src/domain/words/vocabulary.ts';
import { loadFacts } from '../../src/library/read/facts.ts';
import { createLibrary } from '../../src/library/library.ts';
import { loadContent } from '../../src/library/read/load.ts';
import { checkFacts } from '../../src/library/check/checkFacts.ts';
import { atHome } from '../support/home.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const content = loadContent(PROJECT);
const { entries } = content;
const facts = loadFacts(PROJECT);
const library = createLibrary(content, '2026-11-23');

/** Fact files that became no entry, each with its reason. `ref-*` are other places' practice, usable only as the named basis of a measure. */
const LEFT_OUT: Record<string, string> = {};

describe('the account of the facts', () => {
  it('finds every fact file in an entry, or left out with a reason', () => {
    const used = new Set(entries.flatMap(({ policy }) => policy.facts));
    const lost = [...facts.keys()].filter((id) => !id.startsWith('ref-') && !used.has(id) && !LEFT_OUT[id]);
    expect(lost).toEqual([]);
    expect(Object.keys(LEFT_OUT).filter((id) => used.has(id) || !facts.has(id))).toEqual([]);
  });

  it('uses other places’ practice only in the demonstration measures, under their own names', () => {
    for (const { id, policy } of entries) {
      const borrowed = policy.facts.filter((fact) => fact.startsWith('ref-'));
      if (borrowed.length) expect(policy.measure, `${id} uses ${borrowed.join()}`).toBeDefined();
    }
  });

  atHome('has 150 entries or more, every level, every topic, all sixteen measures', () => {
    expect(entries.length).toBeGreaterThanOrEqual(150);
    for (const level of keysOf(LEVELS)) expect(library.byLevel(level).length, level).toBeGreaterThan(0);
    for (const topic of keysOf(TOPICS)) expect(library.byTopic(topic).length, topic).toBeGreaterThan(0);
    expect(library.measures.map(({ policy }) => policy.measure)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });
});

describe('figures', () => {
  it('all occur in the facts the entry declares', () => {
    expect(checkFacts(PROJECT, entries).map(({ file, field, message }) => `${file} ${field} ${message}`)).toEqual([]);
  });
});

describe('validity is honest', () => {
  const statusInFacts = (ids: readonly string[]) => ids.map((id) => facts.get(id)?.record.status);

  const recordsOf = (ids: readonly string[]) => ids.flatMap((id) => facts.get(id)?.record ?? []);
  /**
   * A fact file says `unclear` of two things: whether a policy still runs, and how much it gives this year. 现行有效 may stand
   * on it only when the entry says what is not known (a figure, or only another place's), and, where its main fact
   * file asks whether something goes on, names the benefit that may have stopped.
   */
  const saysWhatIsUnknown = ({ gaps, facts: ids }: (typeof entries)[number]['policy']) => {
    const asksWhetherItGoesOn = recordsOf(ids.slice(0, 1)).some(
      ({ status, statusNote }) => status === 'unclear' && /(是否|有没有)(延续|继续)|还办不办/.test(statusNote ?? ''),
    );
    return (
      gaps.some(({ kind }) => kind === 'figure' || kind === 'elsewhere') &&
      (!asksWhetherItGoesOn || gaps.some(({ kind, benefit }) => kind === 'running' && benefit !== undefined))
    );
  };
  const standsOn = (policy: (typeof entries)[number]['policy'], status: string | undefined) =>
    status === 'in-force' || (status === 'unclear' && saysWhatIsUnknown(policy));

  it('calls nothing of the battle or the transition period 现行有效 unless its facts do, or only a figure is unknown', () => {
    const wrong = entries.filter(
      ({ policy }) =>
        (policy.period === 'battle' || policy.period === 'transition') &&
        policy.validity.status === 'in-force' &&
        !statusInFacts(policy.facts).some((status) => standsOn(policy, status)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('never says 现行有效 where the main fact file says otherwise, or does not know whether it runs', () => {
    const wrong = entries.filter(
      ({ slug, policy }) => facts.has(slug) && policy.validity.status === 'in-force' && !standsOn(policy, facts.get(slug)!.record.status),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  atHome('is seen failing: an entry on unclear facts that names no gap, or none for what may have stopped', () => {
    const entry = entries.find(({ id }) => id === 'province/gs-medical-assistance-2022')!;
    expect(standsOn(entry.policy, 'unclear')).toBe(true);
    expect(standsOn({ ...entry.policy, gaps: [] }, 'unclear')).toBe(false);
    expect(standsOn({ ...entry.policy, gaps: entry.policy.gaps.filter(({ kind }) => kind !== 'running') }, 'unclear')).toBe(false);
    expect(standsOn(entry.policy, 'expired')).toBe(false);
  });

  it('gives every entry of which nobody knows whether it still runs somebody to ask', () => {
    const silent = entries.filter(
      ({ policy, body }) =>
        policy.validity.status === 'unverified' &&
        !/问|以.{0,14}(通知|文件|公告|口径|标准|细则|规定|为准)/.test([policy.validity.note, ...policy.gaps.map(({ text }) => text), body].join('')),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('lets an expired policy’s summary or answers say so', () => {
    const wrong = library.entries.filter(
      ({ status, policy }) =>
        (status === 'expired' || status === 'replaced') &&
        !/到期|期满|结束|停|替代|接续|接替|改为|改成|改叫|废止|原|当时|过去|以前|旧|已经?|\d{4}年/.test(policy.summary + policy.title),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('sources', () => {
  it('states 核对程度 for every document and never higher than its address allows', () => {
    for (const { id, policy } of entries) {
      for (const document of policy.documents) {
        expect(['official', 'mirror', 'news'], id).toContain(document.evidence);
        if (document.url) expect(isFirstHand(document.url), `${id} ${document.url}`).toBe(true);
      }
    }
  });

  it('takes every address and 文号 from the facts', () => {
    const wrong = entries.flatMap(({ id, policy }) => {
      const ground = policy.facts
        .map((fact) => facts.get(fact)?.text ?? '')
        .join('\n')
        .replace(/[[［]/g, '〔')
        .replace(/[\]］]/g, '〕')
        .replace(/\s/g, '');
      return policy.documents.flatMap(({ url, number }) => [
        ...(url && !ground.includes(url.replace(/[[［]/g, '〔').replace(/[\]］]/g, '〕')) ? [`${id} ${url}`] : []),
        ...(number && !ground.includes(number.replace(/\s/g, '')) ? [`${id} ${number}`] : []),
      ]);
    });
    expect(wrong).toEqual([]);
  });
});

describe('words', () => {
  it('answers a household and an inspector in every entry, short enough to read aloud', () => {
    const long = entries.flatMap(({ id, policy }) => policy.answers.filter(({ say }) => say.length > 140).map(({ say }) => `${id} ${say.length}`));
    expect(long).toEqual([]);
  });

  atHome('gives every entry names people use', () => {
    expect(entries.filter(({ policy }) => policy.aliases.length < 3).map(({ id }) => id)).toEqual([]);
  });

  it('names no two entries alike', () => {
    const titles = entries.map(({ policy }) => policy.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('copies no long sentence from its sources', () => {
    const sentences = (text: string) =>
      text
        .split(/[。！？；\n]/)
        .map((sentence) => sentence.replace(/\s/g, ''))
        .filter((sentence) => sentence.length >= 28);
    const copied = entries.flatMap((entry) => {
      const ground = entry.policy.facts
        .map((id) => facts.get(id)?.text ?? '')
        .join('\n')
        .replace(/\s/g, '');
      return [...sentences(entry.body), ...entry.policy.answers.flatMap(({ say }) => sentences(say))]
        .filter((sentence) => ground.includes(sentence))
        .map((sentence) => `${entry.id}: ${sentence}`);
    });
    expect(copied).toEqual([]);
  });
});

describe('families', () => {
  it.each([
    [
      '小额信贷',
      'central/fin-bangfu-microcredit-2026',
      ['central/fin-fupin-microcredit-2017', 'central/fin-fupin-microcredit-2020', 'central/fin-tuopin-microcredit-2021'],
    ],
    ['返贫监测', 'central/moa-no1-implementation-2026', ['central/monitoring-mechanism-2020', 'central/monitoring-mechanism-2021']],
    ['专项资金', 'central/normalized-assistance-fund-2026', ['central/linkage-fund-measures-2021']],
  ])('follow %s through the years', (_, now, before) => {
    expect(library.predecessors(now).map(({ id }) => id)).toEqual(expect.arrayContaining(before));
  });

  it('rest lower levels on higher ones: every county and city entry with a benefit names a basis', () => {
    // Their facts name no document from above; inventing a basis would be worse than having none.
    const silentFacts = ['county/zhouqu-hazard-relocation', 'county/zhouqu-labour-2020'];
    const rootless = entries.filter(
      ({ id, policy }) =>
        !silentFacts.includes(id) && (policy.level === 'county' || policy.level === 'city') && policy.benefits.length > 0 && policy.implements.length === 0,
    );
    expect(rootless.map(({ id }) => id)).toEqual([]);
  });

  atHome('carry one code across levels: the sixteen measures and what they rest on share families', () => {
    for (const measure of library.measures.filter(({ policy }) => policy.family)) {
      const families = library.basis(measure.id).map(({ policy }) => policy.family);
      expect(families, measure.id).toContain(measure.policy.family);
    }
  });

  it('have no code that only one entry uses under two spellings', () => {
    const codes = [...new Set(entries.flatMap(({ policy }) => (policy.family ? [policy.family] : [])))];
    const squeezed = codes.map((code) => code.replace(/-/g, '').replace(/s$/, ''));
    expect(squeezed.filter((code, index) => squeezed.indexOf(code) !== index)).toEqual([]);
  });
});
