/** npm run match -- 户情.yaml [更多.yaml …] [--date YYYY-MM-DD] [--json] [--all]: who gets what, on the command line. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isDay } from '../src/domain/text/date.ts';
import { matchHousehold } from '../src/domain/match/match.ts';
import type { MatchEntry } from '../src/domain/match/result.ts';
import { ContentError, problemText } from '../src/domain/policy/problem.ts';
import { parseHousehold } from '../src/library/read/households.ts';
import { getLibrary } from '../src/library/library.ts';
import { matchData } from '../src/library/matchPages.ts';
import { householdJson } from './match/json.ts';
import { householdText, villageText, type Matched } from './match/text.ts';

/** Something the caller has to mend, as one Chinese sentence. */
class Refusal extends Error {}

interface Call {
  files: string[];
  date: string | undefined;
  json: boolean;
  all: boolean;
}

function readCall(args: readonly string[]): Call {
  const call: Call = { files: [], date: undefined, json: false, all: false };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!;
    if (arg === '--json') call.json = true;
    else if (arg === '--all') call.all = true;
    else if (arg === '--date') {
      call.date = args[(at += 1)];
      if (!call.date || !isDay(call.date)) throw new Refusal(`“--date”：“${call.date ?? ''}”不是有效日期。改法：写成 2026-11-23 这样的年-月-日。`);
    } else if (arg.startsWith('--')) throw new Refusal(`“${arg}”：没有这个选项。改法：能用的有 --date 2026-11-23、--json、--all。`);
    else call.files.push(arg);
  }
  if (call.files.length === 0) throw new Refusal('“文件”：没有写对照哪一户。改法：写上户情文件，例如 npm run match -- content/households/fresh-graduate.yaml，写法见 docs/household.md。');
  return call;
}

function readText(file: string): string {
  try {
    if (statSync(file).isDirectory()) throw new Refusal(`${file}　“文件”：这是文件夹。改法：写到里面的 .yaml 文件，几户就写几个文件。`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file}　“文件”：没有找到或打不开。改法：核对路径和文件名。`);
  }
}

function matchFile(file: string, date: string | undefined, day: string, entries: readonly MatchEntry[]): Matched {
  const { title, story: _, expect: __, ...facts } = parseHousehold(file, readText(file));
  const record = { ...facts, date: date ?? facts.date ?? day };
  return { name: title ?? basename(file).replace(/\.(ya?ml|json)$/, ''), record, families: matchHousehold(entries, record) };
}

function run(args: readonly string[]): string {
  const call = readCall(args);
  const { day, entries } = matchData(getLibrary());
  const households = call.files.map((file) => matchFile(file, call.date, day, entries));
  if (call.json) return JSON.stringify({ edition: day, households: households.map(householdJson) }, null, 2);
  return households.length === 1 ? householdText(households[0]!, call.all) : villageText(households);
}

try {
  console.log(run(process.argv.slice(2)));
} catch (error) {
  if (error instanceof ContentError) console.error(error.problems.map(problemText).join('\n'));
  else if (error instanceof Refusal) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
