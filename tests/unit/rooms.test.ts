import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { importGraph } from '../../tools/docs/imports.ts';
import { PROJECT } from '../support/miniLibrary.ts';

/** Which rooms a room may take from, besides itself. The arrows run one way. */
const MAY_USE: Record<string, string[]> = {
  domain: [],
  store: [],
  print: ['domain'],
  library: ['domain', 'print', 'store'],
  county: ['domain', 'library'],
  search: ['domain', 'store'],
  client: ['domain', 'print', 'search'],
  editions: ['domain', 'store', 'print', 'library', 'search', 'client'],
  components: ['domain', 'print', 'library', 'styles'],
  layouts: ['domain', 'library', 'components', 'styles'],
  pages: ['domain', 'print', 'library', 'components', 'layouts', 'styles'],
};

const SRC = join(PROJECT, 'src');
const files = filesUnder(SRC).filter((path) => /\.(ts|astro)$/.test(path));
const textOf = (path: string) => readFileSync(join(SRC, path), 'utf8');

const graph = importGraph(SRC);
const top = (path: string) => path.split('/')[0]!;
/** The folder a file stands in: domain/policy. */
const subRoom = (path: string) => posix.dirname(path);

/** A walk that comes back to where it began, or undefined. */
function circleIn(nodes: Iterable<string>, next: (node: string) => readonly string[]): string[] | undefined {
  const done = new Set<string>();
  const walk = (node: string, trail: string[]): string[] | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const other of next(node)) {
      const found = walk(other, [...trail, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of nodes) {
    const found = walk(node, []);
    if (found) return found;
  }
  return undefined;
}

const importsZod = (text: string) => /(?:^|\n)\s*import\s+(?!type\s)[^;]*from\s+'zod'/.test(text);

describe('the rooms of the house', () => {
  it.each(Object.keys(MAY_USE))('%s takes only from rooms below it', (room) => {
    const inRoom = files.filter((path) => top(path) === room);
    expect(inRoom.length).toBeGreaterThan(0);
    const wrong = inRoom.flatMap((path) =>
      graph
        .get(path)!
        .filter(({ target }) => top(target) !== room && !MAY_USE[room]!.includes(top(target)))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no room that is not named here', () => {
    expect([...new Set(files.filter((path) => path.includes('/')).map(top))].sort()).toEqual(Object.keys(MAY_USE).sort());
  });

  it('has no circle of files', () => {
    expect(circleIn(graph.keys(), (path) => graph.get(path)?.map(({ target }) => target) ?? [])).toBeUndefined();
    expect(circleIn(['a'], (node) => ({ a: ['b'], b: ['c'], c: ['b'] })[node] ?? [])).toEqual(['b', 'c', 'b']);
  });

  it('has no circle of sub-rooms', () => {
    const rooms = new Map<string, string[]>();
    for (const [path, imports] of graph) {
      const others = imports.map(({ target }) => subRoom(target)).filter((room) => room !== subRoom(path));
      rooms.set(subRoom(path), [...(rooms.get(subRoom(path)) ?? []), ...others]);
    }
    // A room's own folder holds what its sub-rooms share or what ties them together: those two may look at each other.
    const parent = (a: string, b: string) => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
    expect(circleIn(rooms.keys(), (room) => [...new Set(rooms.get(room) ?? [])].filter((other) => !parent(room, other)))).toBeUndefined();
  });

  it('imports the schema library in *Schema.ts files only', () => {
    expect(files.filter((path) => importsZod(textOf(path)) && !path.endsWith('Schema.ts'))).toEqual([]);
    expect(importsZod("import * as z from 'zod';")).toBe(true);
    expect(importsZod("import type * as z from 'zod';")).toBe(false);
  });

  it('reads no clock in the rooms that are pure: the day is told to them', () => {
    const clock = /new Date\(\)|Date\.now\(/;
    const pure = files.filter((path) => ['domain', 'print', 'search'].includes(top(path)));
    expect(pure.filter((path) => clock.test(textOf(path)))).toEqual([]);
    expect(clock.test('const localDay = (now = new Date()) => now;')).toBe(true);
  });

  it('carries no schema into the browser', () => {
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const { target, typeOnly } of graph.get(path) ?? []) if (!typeOnly) visit(target);
    };
    files.filter((path) => path.startsWith('client/')).forEach(visit);
    expect([...reached].filter((path) => path.endsWith('Schema.ts'))).toEqual([]);
    expect(reached.size).toBeGreaterThan(50);
  });

  it('has a sentence in docs/architecture.md for every sub-room', () => {
    const told = new Set([...readFileSync(join(PROJECT, 'docs/architecture.md'), 'utf8').matchAll(/^\| `src\/([^`]+)` \|/gm)].map(([, room]) => room));
    const whole = new Set(['components', 'pages']);
    const folders = files.filter((path) => path.includes('/')).map((path) => (whole.has(top(path)) ? top(path) : subRoom(path)));
    expect([...new Set(folders)].filter((room) => !told.has(room))).toEqual([]);
  });
});
