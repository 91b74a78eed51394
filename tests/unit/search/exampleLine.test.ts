import { describe, expect, it } from 'vitest';
import { buildSearchPieces } from '../../../src/search/build/buildIndex.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { EXAMPLE } from '../../../src/search/text/example.ts';
import { ENTRIES, PLACES, TERMS, TODAY } from './fixture.ts';

const source = { title: '白石县临时救助有哪些标准', issuers: '白石县民政局', evidence: 'news' as const };
const examples = [
  { place: '白石县', text: '白石县（2025年）：临时救助每人每次最高800元。', source },
  { place: '云岭县', text: '云岭县：临时救助找街道。', source },
];
const entries = ENTRIES.map((entry) => (entry.id === 'province/linshi' ? { ...entry, examples } : entry));
const pieces = buildSearchPieces({ entries, terms: TERMS, events: [], places: PLACES, today: TODAY });

async function asked(query: string) {
  const engine = await SearchEngine.open(memorySource(await pieces), TODAY);
  const { results, answer } = await engine.search(query);
  return { answer, text: results.find(({ entry }) => entry.id === 'province/linshi')!.line.text };
}

describe('what another place does', () => {
  it('is shown under the place asked for, said to be another place’s', async () => {
    const { text } = await asked('白石县2025年临时救助最高多少钱');
    expect(text).toBe(`${EXAMPLE}白石县（2025年）：临时救助每人每次最高800元。`);
  });

  it('answers where that very place is asked about: as an example, from its own paper, with no office of this county and no large figure', async () => {
    const { answer } = await asked('白石县2025年临时救助最高多少钱');
    expect(answer).toMatchObject({ elsewhere: '白石县', say: `${EXAMPLE}白石县（2025年）：临时救助每人每次最高800元。`, document: source });
    expect(answer!.figure).toBeUndefined();
    expect(answer!.office).toBeUndefined();
  });

  it.each(['白石县2024年临时救助最高多少钱', '青岭市临时救助最高多少钱', '临时救助最高多少钱', '2025年临时救助每人每次最高多少钱', '临时救助找谁'])(
    'neither answers nor is shown for %s',
    async (query) => {
      const { answer, text } = await asked(query);
      expect(answer?.say ?? '').not.toContain('800');
      expect(answer?.elsewhere).toBeUndefined();
      expect(text).not.toMatch(/^别处.*800元/);
    },
  );
});
