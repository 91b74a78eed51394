import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { county } from '../support/county.ts';
import { DIST, RELEASE, released } from '../support/countySite.ts';
import { foreignWords } from '../support/foreignWords.ts';

/** The questions’ list of all the country's places, and the words that make no place, stand in the search script. */
const COUNTRYWIDE = /(?:^|\/)(?:assets\/search\.js|policy-clear-book-[\da-f-]+\.html)$/;

it('another county’s edition names its own places, levels and measures, and none of this region’s', () => {
  const own = foreignWords().filter((word) => !county().region.places.some(({ name }) => name.startsWith(word)));
  const inside = unzipSync(new Uint8Array(readFileSync(join(RELEASE, 'policies.xlsx'))));
  const note = Object.entries(unzipSync(new Uint8Array(readFileSync(released('.zip'))))).filter(([path]) => path.endsWith('.txt'));
  const texts = [
    ...filesUnder(DIST).map((path) => [`dist/${path}`, readFileSync(join(DIST, path), 'utf8')] as const),
    ...filesUnder(RELEASE).map((path) => [`release/${path}`, readFileSync(join(RELEASE, path), 'utf8')] as const),
    ...[...Object.entries(inside), ...note].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const),
  ].filter(([path]) => !COUNTRYWIDE.test(path));
  expect(texts.flatMap(([path, text]) => own.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`))).toEqual([]);
  const home = readFileSync(join(DIST, 'index.html'), 'utf8');
  for (const word of [county().region.county, '市级', county().names.measures]) expect(home).toContain(word);
});
