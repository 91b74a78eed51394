import { unzipSync } from 'fflate';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentNumberText, entryNumberText, resultNumberText } from '../../src/domain/policy/entryNumber.ts';
import { printBook } from '../../src/library/paper/cards.ts';
import { printHtml } from '../../src/print/html.ts';
import { cardNode } from '../../src/print/tree.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { currentPieces } from '../../tools/search.ts';
import { COUNTY, county } from '../support/county.ts';
import { DIST, RELEASE } from '../support/countySite.ts';

const library = county();
const wanted = new Map(library.entries.map((entry) => [entry.path, entryNumberText(entry.policy.documents)]));
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');

/** What each list page says beside a title: path of the entry → its 文号 line. */
function listed(page: string): [string, string][] {
  return [...read(page).matchAll(/<li[^>]*data-status[\s\S]*?<\/li>/g)].map(([item]) => {
    const path = /href="[^"]*(policies\/[^"#]+)"/.exec(item)![1]!;
    const spans = [...item.matchAll(/<span>([^<]*)<\/span>/g)].map(([, text]) => text!);
    return [path, spans.at(-1)!];
  });
}

describe('the 文号 of an entry', () => {
  it('is the same on its page and in every list', () => {
    const pages = ['levels', 'topics', 'audiences'].flatMap((folder) => readdirSync(join(DIST, folder)).map((name) => `${folder}/${name}`));
    const rows = pages.flatMap(listed);
    expect(rows.length).toBeGreaterThan(library.entries.length);
    expect(rows.filter(([path, number]) => wanted.get(path) !== number)).toEqual([]);
    for (const { path } of library.entries) expect(/<dt>发文字号<\/dt><dd[^>]*>([^<]*)</.exec(read(path))?.[1], path).toBe(wanted.get(path));
  });

  it('is the same beside every search result, whether the title or a number was asked for', async () => {
    const engine = await SearchEngine.open(memorySource(await currentPieces(COUNTY)), library.day);
    for (const { id, path, policy } of library.entries) {
      const found = async (query: string) => (await engine.search(query)).results.find(({ entry }) => entry.id === id);
      const byTitle = await found(policy.title);
      expect(byTitle && resultNumberText(byTitle.entry.documents, byTitle.hit.number), policy.title).toBe(wanted.get(path));
      for (const [rank, { number }] of policy.documents.entries()) {
        if (!number) continue;
        const byNumber = await found(number);
        expect(byNumber && resultNumberText(byNumber.entry.documents, byNumber.hit.number), number).toBe(rank === 0 ? number : `依据 ${number}`);
      }
    }
  });

  it('on a printed card is that of the very document the benefit rests on, for every card', () => {
    const plain = (html: string) => html.replace(/<[^>]+>/g, '');
    const { cards } = printBook(library);
    expect(cards.length).toBe(library.cards.length);
    for (const { id, entry, benefit } of library.cards) {
      const document = entry.policy.documents.find(({ key }) => key === benefit.document)!;
      const card = cards.find((one) => one.id === id)!;
      expect(plain(printHtml(cardNode(card, printBook(library)))), id).toContain(`依据：《${document.title}》${documentNumberText(document)}`);
      const page = plain(read(`cards/${entry.slug}--${benefit.id}.html`));
      expect(page, id).toContain(`依据：《${document.title}》${documentNumberText(document)}`);
    }
  });

  it('is the same in the data and in the workbook', () => {
    const data = JSON.parse(readFileSync(join(RELEASE, 'policies.json'), 'utf8')) as { policies: { path: string; documentNumber: string }[] };
    expect(data.policies.filter(({ path, documentNumber }) => wanted.get(path) !== documentNumber)).toEqual([]);
    const sheets = unzipSync(new Uint8Array(readFileSync(join(RELEASE, 'policies.xlsx'))));
    const texts = new TextDecoder().decode(sheets['xl/sharedStrings.xml'] ?? sheets['xl/worksheets/sheet2.xml']!);
    for (const number of new Set(wanted.values())) expect(texts, number).toContain(number);
  });
});
