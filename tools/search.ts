/** npm run search -- "查询" [--json]: the site's own search on the command line, with the same index and order. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resultNumberText } from '../src/domain/policy/entryNumber.ts';
import { benefitId } from '../src/domain/policy/benefitId.ts';
import { Refusal } from '../src/domain/policy/problem.ts';
import { localDay } from '../src/domain/text/date.ts';
import { STATUSES } from '../src/domain/words/vocabulary.ts';
import { getLibrary } from '../src/library/library.ts';
import { loadEvents } from '../src/library/read/events.ts';
import { examplesSearched } from '../src/library/read/examples.ts';
import { loadTerms } from '../src/library/read/terms.ts';
import { buildSearchPieces } from '../src/search/build/buildIndex.ts';
import type { EventAnswer } from '../src/search/rank/events.ts';
import type { ExactAnswer } from '../src/search/rank/exactAnswer.ts';
import { SearchEngine } from '../src/search/engine.ts';
import { filesUnder } from '../src/editions/files.ts';
import { contentFolder, PROJECT, rootOption, runForPerson } from './cli.ts';
import { writeWhole } from './files.ts';
import { memorySource } from '../src/search/index/memorySource.ts';

const MOST = 20;

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** What `keep` wrote; throws when the file was cut short or changed since. */
function kept(text: string): Map<string, string> {
  const [sum, pieces = ''] = text.split('\n', 2);
  if (sum !== sumOf(pieces)) throw new Error('not what was kept');
  return new Map(JSON.parse(pieces) as [string, string][]);
}

/** Keeps the index for the next query; where nothing can be written it is built again. */
function keep(file: string, pieces: ReadonlyMap<string, string>): void {
  const text = JSON.stringify([...pieces]);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, `${sumOf(text)}\n${text}`);
  } catch {
    // A folder that cannot be written to, or a full disk, costs time and no answer.
  }
}

/** The index of the content as it is now; kept under .cache so that the next query starts at once. */
export async function currentPieces(root: string): Promise<Map<string, string>> {
  const library = getLibrary(root);
  const terms = loadTerms(root);
  const events = loadEvents(root);
  const examples = examplesSearched(root);
  const entries = library.entries.map((entry) => ({ ...entry, examples: examples.get(entry.id) ?? [] }));
  const hash = createHash('sha256').update(
    JSON.stringify([library.day, entries.map(({ id, policy, body, examples: own }) => [id, policy, body, own]), terms, events]),
  );
  for (const path of filesUnder(join(PROJECT, 'src/search'))) hash.update(readFileSync(join(PROJECT, 'src/search', path)));
  const file = join(root, '.cache/search', `${hash.digest('hex').slice(0, 16)}.json`);
  try {
    return kept(readFileSync(file, 'utf8'));
  } catch {
    const pieces = await buildSearchPieces({
      entries,
      terms,
      events,
      places: library.region.places,
      measures: library.region.measures?.name,
      today: library.day,
    });
    keep(file, pieces);
    return pieces;
  }
}

const answerJson = ({ entry, elsewhere, ask, say, document, year, status }: ExactAnswer) => ({
  ask,
  say,
  document: document ? `《${document.title}》${document.number ?? ''}` : null,
  place: elsewhere ?? entry.place,
  year: year ?? null,
  entry: entry.id,
  validity: status,
});
const eventJson = ({ id, name, first, say, lines }: EventAnswer) => ({
  id,
  name,
  first,
  say,
  lines: lines.map((line) => ({ benefit: benefitId(line.entry, line.benefit), name: line.name, lead: line.lead, why: line.why })),
});

async function search(root: string, words: readonly string[], json = false): Promise<void> {
  const query = words.join(' ').trim();
  if (query === '') throw new Refusal('要查什么？改法：例如 npm run search -- "五保户有什么待遇"；要给程序用加 --json。');
  const engine = await SearchEngine.open(memorySource(await currentPieces(root)), localDay(new Date()));
  const { results, answer, event, pages, notes, suggestion, nearest } = await engine.search(query);
  if (json) {
    console.log(
      JSON.stringify(
        {
          answer: answer ? answerJson(answer) : null,
          event: event ? eventJson(event) : null,
          results: results.map(({ entry, hit, status, line, why }) => ({
            title: entry.title,
            url: entry.url,
            documentNumber: resultNumberText(entry.documents, hit.number),
            level: entry.level,
            validity: status,
            line: line.text,
            why,
          })),
        },
        null,
        2,
      ),
    );
    return;
  }
  if (suggestion) console.log(`您是不是要找：${suggestion}`);
  for (const page of pages) console.log(`看这一页：${page.title}　${page.url}`);
  for (const note of notes) console.log(note);
  if (answer)
    console.log(`\n${answer.ask}\n  ${answer.say}${answer.document ? `\n  依据：《${answer.document.title}》${answer.document.number ?? ''}` : ''}\n`);
  if (event) console.log(`\n${event.name}\n  ${event.say.split('\n').join('\n  ')}\n`);
  const { levels } = getLibrary(root).names;
  results.slice(0, MOST).forEach(({ entry, status, why, line }, index) => {
    console.log(`${index + 1}. ［${levels[entry.level].seal}］${entry.title}　${STATUSES[status]}`);
    console.log(`   ${line.text}`);
    console.log(`   ${why}　${entry.url}`);
  });
  if (results.length > MOST) console.log(`另有${results.length - MOST}条。`);
  if (results.length === 0)
    console.log(`没有找到。换个说法、少写几个字，或写文号、拼音首字母再试。${nearest.length ? `相近的说法：${nearest.join('、')}` : ''}`);
}

if (import.meta.main) {
  await runForPerson({
    name: 'search',
    does: '在命令行里查，和网页上是同一份索引、同一个顺序',
    words: '"要查的话"',
    options: { json: { type: 'boolean', help: '给程序用的 JSON' }, root: rootOption },
    run: (words, { json, root }) => search(contentFolder(root), words, json),
  });
}
