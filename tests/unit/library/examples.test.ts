import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { restProblems } from '../../../src/library/check/everything.ts';
import { inspectContent } from '../../../src/library/read/load.ts';
import { inspectExamples, loadExamples } from '../../../src/library/read/examples.ts';
import { DEMO_FACT, PROJECT, miniContent, writeProject } from '../../support/miniLibrary.ts';

const FILE = 'content/examples/qingquan.yaml';
/** What is known of the other place: a fact file that says whose it is. */
const REF = 'content/facts/county/ref-qingquan.yaml';
const REF_FACT = DEMO_FACT.replace('id: demo-fact\nlevel: central', 'id: ref-qingquan\nlevel: county\nplace: 清泉县');
const GOOD = `place: 清泉县\nitems:\n  - { entry: central/boarder, benefit: boarder, text: 寄宿生每人每年补助1000元。, fact: "ref-qingquan#f1" }\n`;
const problemsOf = (text: string) => {
  const root = writeProject({ ...miniContent(), [REF]: REF_FACT, [FILE]: text });
  return restProblems(root, inspectContent(root).entries).map(problemText);
};

describe('examples of other places', () => {
  it('are read and hang on their entry', () => {
    const root = writeProject({ ...miniContent(), [REF]: REF_FACT, [FILE]: GOOD });
    expect(problemsOf(GOOD)).toEqual([]);
    expect(loadExamples(root).map(({ place, items }) => [place, items[0]!.entry])).toEqual([['清泉县', 'central/boarder']]);
    expect(inspectExamples(writeProject(miniContent())).examples).toEqual([]);
  });

  it.each<[string, string, string[], number?]>([
    ['a place of the library itself', GOOD.replace('清泉县', '清水县'), ['“place”', '不是别处'], 2],
    ['an entry that does not exist', GOOD.replace('central/boarder', 'central/none'), ['items[0].entry', 'central/none']],
    ['a benefit that does not exist', GOOD.replace('benefit: boarder', 'benefit: pension'), ['items[0].benefit', '“pension”', 'boarder']],
    ['a fact line that does not exist', GOOD.replace('#f1', '#f99'), ['items[0].fact', '“f99”']],
    ['a fact file that does not exist', GOOD.replace('ref-qingquan', 'no-fact'), ['items[0].fact', '“no-fact”']],
    ['a figure its fact line does not hold', GOOD.replace('1000元', '1200元'), ['items[0].text', '“1200元”']],
    ['a year its fact file does not hold', GOOD.replace('"ref-qingquan#f1"', '"ref-qingquan#f1", year: 1999'), ['items[0].year', '1999年']],
    ['a fact of the country or of this library’s own places', GOOD.replace('ref-qingquan', 'demo-fact'), ['items[0].fact', '本地或上级']],
    ['a fact of a third place', GOOD.replace('place: 清泉县', 'place: 清河县'), ['items[0].fact', '清泉县', '清河县']],
    ['an unknown field', GOOD.replace('place: 清泉县', 'place: 清泉县\nlevel: county'), ['“level”', '不认识的名字']],
  ])('refuse %s', (_, text, words, count = 1) => {
    const found = problemsOf(text);
    expect(found, found.join('\n')).toHaveLength(count);
    for (const word of [FILE, ...words]) expect(found[0]).toContain(word);
  });
});

it('no title, summary, figure or standing note of a demonstration names a place that is only an example', () => {
  const { entries, region } = inspectContent(PROJECT);
  const places = loadExamples(PROJECT).map(({ place }) => place.slice(0, 2));
  const shown = entries
    .filter(({ policy }) => region!.places.some(({ name, demonstration }) => demonstration && name === policy.place))
    .flatMap(({ id, policy }) =>
      [
        policy.title,
        policy.summary,
        policy.validity.note,
        ...policy.benefits.flatMap(({ name, amounts }) => [name, ...amounts.flatMap(({ what, note }) => [what, note ?? ''])]),
      ].map((text) => [id, text] as const),
    );
  // A time and what is measured may meet as a name does: 每天水量 names no 天水.
  const apart = (text: string) => text.replace(/每[人户亩]?每?[天日月年]/g, '每…');
  expect(shown.filter(([, text]) => places.some((place) => apart(text).includes(place)))).toEqual([]);
});
