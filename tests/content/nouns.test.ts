import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { amountText, isMoney, type Amount } from '../../src/domain/policy/amount.ts';
import { benefitSentence } from '../../src/domain/policy/benefitSentence.ts';
import { leadingOf, leadings } from '../../src/domain/policy/gaps.ts';
import { askWords, leadLine, leadOn, leadsOf, leadTurns, ownParts } from '../../src/domain/policy/lead.ts';
import { matchHousehold } from '../../src/domain/match/match.ts';
import { filesUnder } from '../../src/editions/files.ts';
import { workbook } from '../../src/editions/release/workbook.ts';
import { getLibrary } from '../../src/library/library.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { printBook } from '../../src/library/paper/cards.ts';
import { wallRows } from '../../src/library/paper/wallSheet.ts';
import { loadHouseholds } from '../../src/library/read/households.ts';
import { amountSay } from '../../src/search/rank/amountSay.ts';
import { buildHead } from '../../src/search/build/buildHead.ts';
import { matchedJson } from '../../tools/match/json.ts';
import { householdText } from '../../tools/match/text.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const library = getLibrary(PROJECT);
const DAYS = [library.day, '2020-06-01', '2027-02-01', '2028-06-01'];
const joined = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');

const squeezed = (text: string) => text.replace(/\s/g, '');

/** Values that are not money to the household and stand in the line before any noun of the benefit's amounts. `names` of benefits may hold such words themselves (参保全额资助) and are no claim. */
function bareValues(line: string, amounts: readonly Amount[], names: readonly string[] = []): string[] {
  const apart = names.filter((name) => !amounts.some(({ what }) => what === name));
  const text = apart.reduce((rest, name) => rest.split(squeezed(name)).join('※'), squeezed(line));
  const nouns = amounts.map(({ what }) => text.indexOf(squeezed(what))).filter((at) => at >= 0);
  const named = Math.min(...nouns, Infinity);
  return amounts
    .filter((amount) => !isMoney(amount))
    .map((amount) => squeezed(amountText(amount)))
    .filter((value) => text.includes(value) && text.indexOf(value) < named)
    .map((value) => `${value} bare in: ${line}`);
}

describe('no figure is parted from what it measures', () => {
  it('in the lead, the sentence and the later turns of every benefit, on any day', () => {
    const bare = library.entries.flatMap((entry) =>
      entry.policy.benefits.flatMap((benefit) => {
        const own = leadingOf(entry.policy, benefit);
        return DAYS.flatMap((day) =>
          [
            leadLine(leadOn(own, day)),
            benefitSentence({ ...own, steps: [] }, day, entry.status),
            ...leadTurns(own, day).map(([, parts]) => joined(parts)),
          ].flatMap((line) => bareValues(line, benefit.amounts, [benefit.name])),
        );
      }),
    );
    expect(bare).toEqual([]);
  });

  it('and no row of the wall sheet names an office twice', () => {
    const twice = wallRows(library).filter(({ where }) => new Set(where.split('、')).size < where.split('、').length);
    expect(twice.map(({ where }) => where)).toEqual([]);
  });

  it('on every tile, or the last known one with its year, or whom to ask', () => {
    const told = library.measures.map(({ policy }) => {
      const own = leadings(policy);
      const [best] = leadsOf(own, library.day);
      return best ? joined(ownParts(best)) : askWords(own[0]!);
    });
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((text) => !(/\d/.test(text) || /问.{2,}/.test(text)))).toEqual([]);
    expect(told.filter((text) => text.includes('最近查到：') && !/最近查到：\d{4}年/.test(text))).toEqual([]);
  });

  it('on tiles, wall sheet and matrix', () => {
    const bare = wallRows(library).flatMap((row, index) => {
      const { policy } = library.measures[index]!;
      const tile = leadsOf(leadings(policy), library.day)[0];
      const amounts = policy.benefits.flatMap((benefit) => benefit.amounts);
      return [...row.leads.map(({ parts }) => joined(parts)), ...(tile ? [joined(ownParts(tile))] : [])].flatMap((line) =>
        bareValues(
          line,
          amounts,
          policy.benefits.map(({ name }) => name),
        ),
      );
    });
    expect(bare).toEqual([]);
  });

  it('on printed cards, their list and their later readings; beside a last-known figure stands a blank with that day’s year', () => {
    const benefits = new Map(library.cards.map(({ id, benefit }) => [id, benefit]));
    const bare = printBook(library).cards.flatMap((card) => {
      const { amounts, office = '' } = benefits.get(card.id)!;
      const first = {
        from: library.day,
        lead: card.lead,
        ...(card.figure ? { figure: card.figure } : {}),
        amounts: card.parts.find(({ label }) => label === '给多少')!.lines,
      };
      return [first, ...(card.later ?? [])].flatMap(({ from, lead, figure, amounts: lines }) => {
        if (lead.includes('最近查到：')) expect(lines.join(''), card.id).toContain(`本县${from.slice(0, 4)}年：______`);
        if (lead.includes('最近查到：')) expect(figure, card.id).toBeUndefined();
        return (
          [lead, ...lines, ...(figure ? [`${figure.note} ${figure.text}`] : [])]
            // The name of an office (查当年安装名册) is no figure.
            .flatMap((line) => bareValues(line, amounts, office ? [office.split('；')[0]!] : []))
        );
      });
    });
    expect(bare).toEqual([]);
  });

  it('in search lines, whatever the reader’s day', () => {
    const heads = buildHead(library.entries);
    const bare = library.entries.flatMap((entry, index) => {
      const amounts = entry.policy.benefits.flatMap((benefit) => benefit.amounts);
      return heads[index]!.amounts.flatMap((amount) => DAYS.flatMap((day) => bareValues(amountSay(amount, day), amounts, [])));
    });
    expect(bare).toEqual([]);
  });

  it('in the command line’s text and JSON', () => {
    const { entries } = matchData(library);
    let told = 0;
    for (const { id, record } of loadHouseholds(PROJECT, library.day)) {
      const families = matchHousehold(entries, record);
      const matched = { name: id, record, families };
      const all = families.flatMap(({ matches, ruledOut, folded }) => [...matches, ...ruledOut, ...folded]);
      const figures = householdText(matched)
        .split('\n')
        .filter((line) => line.startsWith('    多少：'));
      told += figures.length;
      const byId = new Map(all.map((match) => [`${match.entry.id}#${match.benefit.id}`, match.benefit.amounts]));
      const bare = matchedJson(matched).benefits.flatMap(({ id: benefit, lead }) => bareValues(lead, byId.get(benefit)!));
      expect(bare, id).toEqual([]);
    }
    expect(told).toBeGreaterThan(100);
  });

  it('in the workbook', async () => {
    const sheets = unzipSync(await workbook(library));
    const shared = new TextDecoder().decode(sheets['xl/sharedStrings.xml']);
    const cells = [...shared.matchAll(/<si>(.*?)<\/si>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, ''));
    expect(cells.length).toBeGreaterThan(500);
    for (const value of ['50%', '原则上取消', '70%', '不交', '45%']) expect(cells, value).not.toContain(value);
  });

  it('is seen failing: a bare percentage and a bare phrase are caught', () => {
    const amounts: Amount[] = [
      { what: '起付线降低', value: 50, unit: '%', bound: 'exact', document: 'x' },
      { what: '起付标准', value: '原则上取消', bound: 'exact', document: 'x', side: 'condition' },
    ];
    expect(bareValues('大病保险倾斜 50%', amounts, ['大病保险倾斜'])).toHaveLength(1);
    expect(bareValues('医疗救助：原则上取消', amounts)).toHaveLength(1);
    expect(bareValues('起付线降低 50%，起付标准 原则上取消', amounts)).toEqual([]);
  });
});

describe('one way to set a figure', () => {
  /** Where the bare figure may be taken from: the two functions that set it beside its noun, the guards, the comparison of two documents' figures, and rows that carry the noun in the field beside. */
  const ALLOWED = [
    'src/domain/drill/figureQuestions.ts',
    'src/domain/drill/options.ts',
    'src/domain/drill/sayingQuestions.ts',
    'src/domain/inspect/figureChanges.ts',
    'src/domain/inspect/standards.ts',
    'src/domain/match/piles.ts',
    'src/domain/policy/amountLine.ts',
    'src/domain/policy/benefitSentence.ts',
    'src/domain/policy/lead.ts',
    'src/library/check/lineRules.ts',
    'src/library/check/mutants.ts',
    'src/library/check/placeRules.ts',
    'src/library/check/twoFigures.ts',
    'src/library/local/ledger.ts',
    'src/pages/standards.astro',
    'src/search/build/buildHead.ts',
    'tools/match/json.ts',
  ];
  it('no surface takes an amount’s figure without its noun', () => {
    const files = ['src', 'tools']
      .flatMap((room) => filesUnder(join(PROJECT, room)).map((path) => `${room}/${path}`))
      .filter((path) => /\.(ts|astro)$/.test(path));
    const taking = files.filter((path) => /import[^;]*\bamountText\b[^;]*from/.test(readFileSync(join(PROJECT, path), 'utf8')));
    expect(taking.sort()).toEqual(ALLOWED);
  });
});
