import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { foreignWords } from '../support/foreignWords.ts';
import { PROJECT } from '../support/miniLibrary.ts';

/** Words of every county's documents and a list of the whole country's places: file → the words it may hold, with the reason beside them. */
const ALLOWED: Record<string, (words: readonly string[]) => readonly string[]> = {
  // The places a question may name, of all provinces and cities.
  'src/domain/words/chinesePlaces.ts': (words) => words,
  'src/domain/words/chinesePrefectures.ts': (words) => words,
  // What stands in names of zones and is no place: a word of documents.
  'src/search/passages/places.ts': (words) => words,
};
/** Tests of the real content and of evaluation lists belong to the place and move with it. */
const CODE = /^(?:src|tools|tests\/(?:unit|tools|site|browser|support))\/.*\.(?:ts|astro|css|mjs)$/;

const files = ['src', 'tools', 'tests'].flatMap((room) => filesUnder(join(PROJECT, room)).map((path) => `${room}/${path}`)).filter((path) => CODE.test(path));
const found = (words: readonly string[], path: string, text: string) =>
  words.filter((word) => text.includes(word) && !ALLOWED[path]?.(words).includes(word)).map((word) => `${path}: ${word}`);

describe('the code belongs to no region', () => {
  const words = foreignWords();

  it('names none of the places of content/region.yaml, nor its measures, nor its mark', () => {
    expect(words.length).toBeGreaterThan(2);
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((path) => found(words, path, readFileSync(join(PROJECT, path), 'utf8')))).toEqual([]);
  });

  it('would be found to, if it did', () => {
    for (const word of words) expect(found(words, 'src/pages/index.astro', `<h1>${word}</h1>`)).toEqual([`src/pages/index.astro: ${word}`]);
  });
});
