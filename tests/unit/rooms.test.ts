import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { PROJECT } from '../support/miniLibrary.ts';

/** Which rooms a room may take from, besides itself. The arrows run one way. */
const MAY_USE: Record<string, string[]> = {
  domain: [],
  print: ['domain'],
  library: ['domain', 'print'],
  search: ['domain'],
  client: ['domain', 'print', 'search'],
  editions: ['domain', 'print', 'library', 'search', 'client'],
  components: ['domain', 'print', 'library', 'styles'],
  layouts: ['domain', 'library', 'components', 'styles'],
  pages: ['domain', 'print', 'library', 'components', 'layouts', 'styles'],
};

const SRC = join(PROJECT, 'src');
const files = filesUnder(SRC).filter((path) => /\.(ts|astro)$/.test(path));

/** The rooms a file takes from. */
function roomsUsed(path: string): string[] {
  const text = readFileSync(join(SRC, path), 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'(\.{1,2}\/[^']+)'/g)].map(([, target]) => posix.join(posix.dirname(path), target!).split('/')[0]!);
}

describe('the rooms of the house', () => {
  it.each(Object.keys(MAY_USE))('%s takes only from rooms below it', (room) => {
    const inRoom = files.filter((path) => path.startsWith(`${room}/`));
    expect(inRoom.length).toBeGreaterThan(0);
    const wrong = inRoom.flatMap((path) => roomsUsed(path).filter((used) => used !== room && !MAY_USE[room]!.includes(used)).map((used) => `${path} → ${used}`));
    expect(wrong).toEqual([]);
  });
});
