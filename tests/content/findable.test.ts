import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { getLibrary } from '../../src/library/library.ts';
import { loadTerms } from '../../src/library/read/terms.ts';
import { currentPieces } from '../../tools/search.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const library = getLibrary(PROJECT);
const engine = await SearchEngine.open(memorySource(await currentPieces(PROJECT)), library.day);
const TIME = 240_000;
/** Where a title is spaced or stopped tells nothing. */
const bare = (title: string) => title.replace(/[\s：:]/g, '');

describe('what stands in the library is found by what it is called', () => {
  it(
    'a document by its whole title: the first result rests on it',
    async () => {
      const titles = new Set(library.entries.flatMap(({ policy }) => policy.documents.map(({ title }) => title)).filter((title) => title.length >= 10));
      const missed: string[] = [];
      for (const title of titles) {
        const [first] = (await engine.search(title)).results;
        if (!first?.entry.documents.some((document) => bare(document.title) === bare(title))) missed.push(`${title} → ${first?.entry.id}`);
      }
      expect(titles.size).toBeGreaterThan(100);
      expect(missed).toEqual([]);
    },
    TIME,
  );

  it(
    'a word of the glossary by asking what it is called now: the answer is the glossary’s own',
    async () => {
      const wrong: string[] = [];
      for (const { word, also, formal, explain } of loadTerms(PROJECT))
        for (const said of [word, ...also]) {
          const { answer } = await engine.search(`${said}现在叫什么`);
          if (!answer?.say.includes(formal[0]!) || !answer.say.includes(explain) || answer.page?.url !== 'glossary.html')
            wrong.push(`${said} → ${answer?.say}`);
        }
      expect(wrong).toEqual([]);
    },
    TIME,
  );

  it('生育津贴 is not 育儿补贴: nothing is answered, and nothing is put in its place', async () => {
    for (const query of ['生育津贴', '生育津贴多少钱', '生育津贴怎么领']) {
      const { answer, suggestion, notes } = await engine.search(query);
      expect([query, answer?.say, suggestion, notes.filter((note) => note.includes('育儿补贴'))]).toEqual([query, undefined, undefined, []]);
    }
  });

  it.each(['2026变化', '打印', '入户对照', '词语', '整改', '抽查', '家里出了事', '日历', '热线', '年度标准'])(
    '%s is a page: it is offered, and no sentence of an entry stands for it',
    async (query) => {
      const { pages, answer, event } = await engine.search(query);
      expect([pages.length, answer, event]).toEqual([1, undefined, undefined]);
    },
  );
});
