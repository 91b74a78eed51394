/** npm run report [-- YYYY-MM-DD]: what a clerk has to look after — what ends soon, what has ended unmarked, what lacks a source. */
import { isDay, lastDay } from '../src/domain/text/date.ts';
import { Refusal } from '../src/domain/policy/problem.ts';
import { lacksFigure } from '../src/domain/policy/standing.ts';
import { titleFault } from '../src/domain/policy/title.ts';
import { isOffered, validityOn } from '../src/domain/policy/validity.ts';
import { STATUSES } from '../src/domain/words/vocabulary.ts';
import { pairlessProhibitions } from '../src/library/check/pairRules.ts';
import { editionDay } from '../src/library/read/editionDay.ts';
import { loadFacts, type FactFile } from '../src/library/read/facts.ts';
import { loadContent, type Entry } from '../src/library/read/load.ts';
import { callTitle } from '../src/domain/local/questions.ts';
import { createLibrary, type Library } from '../src/library/library.ts';
import { ledger, openCalls } from '../src/library/local/ledger.ts';
import { contentFolder, rootOption, runForPerson } from './cli.ts';

const SOON = 120;
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function section(title: string, entries: Entry[], note: (entry: Entry) => string): string[] {
  return [`\n${title}：${entries.length}条`, ...entries.map((entry) => `  ${entry.file}　${entry.policy.title}　${note(entry)}`)];
}

/** The prohibitions that name no two benefits, each with the reason why: what the two benefits of a household may not be had together is checked, these are looked through by eye. */
function pairless(facts: ReadonlyMap<string, FactFile>): string[] {
  const groups = pairlessProhibitions(facts);
  return [
    `\n不许的事，没有写成两样待遇不能同享的：${groups.reduce((sum, { lines }) => sum + lines.length, 0)}条`,
    ...groups.flatMap(({ reason, lines }) => [`  ${reason}：${lines.length}条`, ...lines.map((line) => `    ${line}`)]),
  ];
}

/** What bureaus of the county have still to be asked, and where the sheet for it stands. */
function toAsk(library: Library): string[] {
  const lines = ledger(library);
  const open = openCalls(library);
  const left = open.reduce((sum, { questions }) => sum + questions.length, 0);
  return [
    `\n本县补数：共${lines.length}项，问到${lines.length - left}项，还有${left}项要问（打印版：dist/print/calls.html）`,
    ...open.map((call) => `  ${callTitle(call)}`),
  ];
}

function report(entries: Entry[], facts: ReadonlyMap<string, FactFile>, day: string, calls: readonly string[]): string {
  const policies = new Map(entries.map(({ id, policy }) => [id, policy]));
  const statusOf = ({ policy }: Entry) => validityOn(policy, day, (id) => policies.get(id));
  const until = ({ policy }: Entry) => policy.validity.until && lastDay(policy.validity.until);
  const offered = (entry: Entry) => isOffered(statusOf(entry));
  const current = entries.filter(offered);
  return [
    `${day} 的维护清单（共${entries.length}条，没有过期的${current.length}条）`,
    ...section(
      `${SOON}天内到期`,
      current.filter((entry) => until(entry) && days(day, until(entry)!) <= SOON),
      (entry) => `到 ${until(entry)}`,
    ),
    ...section(
      '过了日子、写的还是别的',
      entries.filter((entry) => statusOf(entry) === 'expired' && entry.policy.validity.status !== 'expired'),
      (entry) => `写的是“${STATUSES[entry.policy.validity.status]}”，${until(entry)} 已过`,
    ),
    ...section(
      STATUSES.unverified,
      current.filter(({ policy }) => policy.validity.status === 'unverified'),
      ({ policy }) => policy.validity.note,
    ),
    ...section(
      '现行有效、今年没数',
      current.filter((entry) => statusOf(entry) !== 'unverified' && lacksFigure(entry.policy, day)),
      ({ policy }) => [...new Set(policy.gaps.filter(({ kind }) => kind === 'figure').flatMap(({ ask }) => (ask ? [`问${ask}`] : [])))].join('；'),
    ),
    ...section(
      '现行有效但只见过新闻',
      current.filter(({ policy }) => policy.validity.status === 'in-force' && policy.documents.every(({ evidence }) => evidence === 'news')),
      ({ policy }) => policy.documents[0]!.title,
    ),
    ...section(
      '主要文件没有文号',
      current.filter(({ policy }) => !policy.documents[0]!.number),
      ({ policy }) => policy.documents[0]!.title,
    ),
    ...section(
      '条目名不好认',
      entries.filter(({ policy }) => titleFault(policy.title)),
      ({ policy }) => titleFault(policy.title)!,
    ),
    ...section(
      '一年多没有核对',
      current.filter(({ policy }) => days(policy.reviewed, day) > 365),
      ({ policy }) => `最后核对 ${policy.reviewed}`,
    ),
    ...calls,
    ...pairless(facts),
  ].join('\n');
}

await runForPerson({
  name: 'report',
  does: '列出要维护的：快到期的、过了日子没改的、还办不办没查到的、缺出处的',
  words: '[YYYY-MM-DD]',
  most: 1,
  options: { root: rootOption },
  run: ([wanted], { root }) => {
    if (wanted !== undefined && !isDay(wanted)) throw new Refusal(`“${wanted}”不是有效日期。改法：写成 2026-11-23`);
    const folder = contentFolder(root);
    const content = loadContent(folder);
    const library = createLibrary(content, wanted ?? editionDay(content.entries));
    console.log(report(content.entries, loadFacts(folder), library.day, toAsk(library)));
  },
});
