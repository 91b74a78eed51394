import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { getLibrary, type Library } from '../../src/library/library.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { currentPieces } from '../../tools/search.ts';
import { ownTests, playClerk, type Adopted } from '../support/adopted.ts';
import { paid, TAKER } from '../support/clerk.ts';
import { demonstrationMark, foreignPlaces } from '../support/foreignWords.ts';

/** Where a word of the former place may still stand, each with its reason. Fewer than six. */
const EXCEPTIONS: readonly [path: RegExp, why: string][] = [
  [/(?:^|\/)(?:assets\/search\.js|policy-clear-book-[\w-]+\.html)$/, 'the whole country’s places, by which a question is understood'],
  [/key-counties-160/, 'a national document lists provinces'],
  [/edu-free-preschool-2025/, 'a national document lists provinces'],
  [
    /^dist\/(?:search\/[a-z0-9-]+\.js|assets\/match-data\.js|print\/[a-z-]+\.html|households\/[a-z0-9-]+\.html)$/,
    'the same two entries in the data and on sheets made from them',
  ],
  [/^release\/(?:policies\.json|policies\.xlsx.*)$/, 'the same two entries in the data made from them'],
];

let adopted: Adopted;
let library: Library;

beforeAll(async () => {
  adopted = await playClerk();
  library = getLibrary(adopted.root);
  const told = adopted.steps.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} 秒`).join('，');
  console.log(`文员的一遍：${told}；手填 1 个文件、${adopted.typed} 格。`);
}, 900_000);
afterAll(() => rmSync(adopted.root, { recursive: true, force: true }));

const page = (path: string) => readFileSync(join(adopted.root, 'dist', path), 'utf8');

/** Every text that goes out. */
function texts(): [path: string, text: string][] {
  const read = (folder: string) =>
    filesUnder(join(adopted.root, folder)).map((path) => [`${folder}/${path}`, readFileSync(join(adopted.root, folder, path))] as const);
  return [...read('dist'), ...read('release')].flatMap(([path, bytes]) =>
    path.endsWith('.xlsx')
      ? Object.entries(unzipSync(new Uint8Array(bytes))).map(([inside, part]): [string, string] => [`${path}/${inside}`, new TextDecoder().decode(part)])
      : [[path, bytes.toString('utf8')] as [string, string]],
  );
}

describe('a clerk of another county takes the library over', () => {
  it('by one workbook: sixteen measures and six telephones', () => {
    expect(library.measures.map(({ policy }) => policy.measure)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(adopted.steps.find(({ name }) => name === 'import')!.ran.stdout).toContain('措施：新加 16 行');
    const { contacts, offices } = library.region;
    expect([...contacts, ...offices].filter(({ phone }) => phone).length).toBe(Object.keys(TAKER.phones).length);
  });

  it('the measures stand unmarked, with their figure and their document, on their page, their card and their sheet', () => {
    for (const { id, policy, place } of library.measures) {
      expect([place.demonstration, policy.place]).toEqual([false, TAKER.county]);
      const text = page(`policies/${id}.html`);
      expect(text).toContain(TAKER.number);
      expect(text).toContain(String(paid(policy.measure!).value));
      expect(text).not.toContain(demonstrationMark());
    }
    const sheet = page('print/measures.html');
    for (const word of [TAKER.county, TAKER.phones['村级联系人']!]) expect(sheet).toContain(word);
    expect(page('measures.html')).toContain(TAKER.measures);
  });

  it('they are found by their names', async () => {
    const engine = await SearchEngine.open(memorySource(await currentPieces(adopted.root)), library.day);
    for (const { id, policy } of library.measures.slice(0, 6)) {
      const { results } = await engine.search(policy.title);
      expect(results.slice(0, 5).map(({ entry }) => entry.id)).toContain(id);
    }
  });

  it('nothing that goes out names the place it came from, but for a few reasons told by hand', () => {
    expect(EXCEPTIONS.length).toBeLessThan(6);
    const found = texts()
      .filter(([path]) => !EXCEPTIONS.some(([where]) => where.test(path)))
      .flatMap(([path, text]) =>
        foreignPlaces()
          .filter((place) => text.includes(place))
          .map((place) => `${path}: ${place}`),
      );
    expect(found).toEqual([]);
  });

  it('the mark of a demonstration stands nowhere; the word stands only where a document says it', () => {
    const said = library.entries.map(({ policy, body }) => JSON.stringify(policy) + body).join('\n');
    const marks = texts()
      .filter(([path]) => path.endsWith('.html') && path.startsWith('dist/'))
      .flatMap(([path, text]) =>
        [...text.replace(/<[^>]*>/g, '').matchAll(new RegExp(`.${demonstrationMark()}.`, 'g'))]
          .filter(([around]) => !said.includes(around) && !said.includes(around.slice(0, 3)))
          .map(([around]) => `${path}: ${around}`),
      );
    expect(marks).toEqual([]);
  });

  it('the copy’s own tests of its content and its site are green', async () => {
    const told = await ownTests(adopted.root);
    const failed = told.testResults.flatMap(({ name, status, assertionResults }) => [
      ...assertionResults.filter((one) => one.status !== 'passed').map(({ fullName, status: how }) => `${name}: ${how}: ${fullName}`),
      ...(status === 'passed' || assertionResults.some((one) => one.status === 'failed') ? [] : [`${name}: ${status}`]),
    ]);
    expect(failed).toEqual([]);
    for (const file of ['content/corpus', 'content/households', 'content/workbook', 'site/builtPages', 'site/release'])
      expect(told.testResults.some(({ name }) => name.endsWith(`tests/${file}.test.ts`))).toBe(true);
    expect(told.numPassedTests).toBeGreaterThan(200);
  }, 900_000);
});
