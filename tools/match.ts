/** npm run match -- 户情.yaml [更多.yaml …] [--date YYYY-MM-DD] [--json] [--all] [--xlsx 文件]: who gets what, on the command line. */
import { basename } from 'node:path';
import { agedSentence } from '../src/domain/household/statedDay.ts';
import { isDay } from '../src/domain/text/date.ts';
import { matchHousehold } from '../src/domain/match/match.ts';
import type { MatchEntry } from '../src/domain/match/result.ts';
import { ContentError, problemText, Refusal } from '../src/domain/policy/problem.ts';
import { privateNumbersIn } from '../src/domain/text/privateNumbers.ts';
import { privateLines } from '../src/library/check/privacy.ts';
import { parseHousehold } from '../src/library/read/households.ts';
import { readUtf8 } from '../src/library/read/utf8.ts';
import { getLibrary } from '../src/library/library.ts';
import { matchData } from '../src/library/matchPages.ts';
import { runForPerson } from './cli.ts';
import { givenFile, refuseAsWorkbook, writeWhole } from './files.ts';
import { matchedJson } from './match/json.ts';
import { villageBook } from './match/villageBook.ts';
import { householdText, type Matched } from './match/text.ts';
import { villageText } from './match/village.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The text of a household's file. What a household is asked holds no number of a person, and none is printed. */
function readText(file: string): string {
  if (privateNumbersIn(basename(file)).length) throw new Refusal('户情文件的名字里有一个像个人号码的数。改法：给文件改名，不带号码，再运行。');
  givenFile(file, '写到里面的 .yaml 文件，几户就写几个文件');
  const { text, problems } = readUtf8(file, file);
  if (problems.length) throw new ContentError(problems);
  const exposed = privateLines(file, text);
  if (exposed.length) throw new ContentError(exposed);
  if (/\.json$/i.test(file) && text.trim() && !isJson(text))
    throw new Refusal(`${file}　“整个文件”：不是完整的 JSON，多半没有存完。改法：回到入户对照那一页再存一次。`);
  return text;
}

function matchFile(file: string, date: string | undefined, day: string, entries: readonly MatchEntry[]): Matched {
  const { title, story: _, expect: __, ...facts } = parseHousehold(file, readText(file));
  const record = { ...facts, date: date ?? facts.date ?? day };
  return {
    name: title ?? basename(file).replace(/\.(ya?ml|json)$/, ''),
    record,
    ...(facts.date ? { stated: facts.date } : {}),
    families: matchHousehold(entries, record),
  };
}

async function match(
  files: readonly string[],
  { date, json = false, all = false, xlsx, force = false }: { date?: string; json?: boolean; all?: boolean; xlsx?: string; force?: boolean },
): Promise<string> {
  if (date !== undefined && !isDay(date)) throw new Refusal(`“--date”：“${date}”不是有效日期。改法：写成 2026-11-23 这样的年-月-日。`);
  if (files.length === 0)
    throw new Refusal(
      '“文件”：没有写对照哪一户。改法：写上户情文件，例如 npm run match -- 户情.yaml，写法见 docs/household.md，现成的例子在 content/households。',
    );
  const { day, entries } = matchData(getLibrary());
  const households = files.map((file) => matchFile(file, date, day, entries));
  const aged = households.flatMap(({ name, stated, record }) => agedSentence(stated, record.date)?.replace(/^/, `${name}：`) ?? []);
  if (xlsx !== undefined) refuseAsWorkbook(xlsx, force);
  if (xlsx !== undefined) writeWhole(xlsx, await villageBook(households));
  if (json) return JSON.stringify({ edition: day, households: households.map(matchedJson) }, null, 2);
  const text = households.length === 1 ? householdText(households[0]!, all) : villageText(households);
  return [...aged, text, ...(xlsx === undefined ? [] : [`表格写在 ${xlsx}。`])].join('\n');
}

await runForPerson({
  name: 'match',
  does: '给一户或几户人对照政策；几户一起给，列成村里的一张表',
  words: '户情.yaml [更多.yaml …]',
  options: {
    date: { type: 'string', value: '2026-11-23', help: '按哪一天的政策，不写就按户情文件里的日子' },
    json: { type: 'boolean', help: '给程序用的 JSON' },
    xlsx: { type: 'string', value: '村里的表.xlsx', help: '再写一份表格：一行一样待遇，一列一户' },
    force: { type: 'boolean', help: '表格已经有了也盖掉' },
    all: { type: 'boolean', help: '不符合的也列出来，写明为什么' },
  },
  run: async (files, values) => {
    try {
      console.log(await match(files, values));
    } catch (error) {
      // A village's list is mended line by line: no heading, no numbers.
      throw error instanceof ContentError ? new Refusal(error.problems.map(problemText).join('\n')) : error;
    }
  },
});
