/** Puts a finished build in the place of the last one: everything together or nothing at all. */
import { existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Refusal } from '../src/domain/policy/problem.ts';

/** What a build writes. */
const FOLDERS = ['dist', 'release'] as const;
/** What the file managers of macOS and Windows leave in any folder; nobody misses it. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

const nameOf = (path: string) => path.split('/').at(-1)!;
const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

interface Item {
  path: string;
  link: boolean;
}

/** Everything in `folder` that is no folder, links included and never followed, by path. */
function itemsUnder(folder: string, above = ''): Item[] {
  return readdirSync(join(folder, above), { withFileTypes: true }).flatMap((item) => {
    const path = above ? `${above}/${item.name}` : item.name;
    return item.isDirectory() ? itemsUnder(folder, path) : [{ path, link: item.isSymbolicLink() }];
  });
}

/** Those of them that no build wrote. sw.js and SHA256SUMS name what theirs did; no build writes a link. */
function foreignItems(folder: string, items: readonly Item[], list: string): string[] {
  const names = textOf(join(folder, list));
  // sw.js names them between quotation marks, SHA256SUMS behind two blanks at the end of a line.
  const listed = new Set(list === 'sw.js' ? ['edition.json', ...names.split('"')] : names.split('\n').map((line) => line.slice(line.indexOf('  ') + 2)));
  return items.filter(({ path, link }) => !LITTER.has(nameOf(path)) && ((path !== list && !listed.has(path)) || link)).map(({ path }) => path);
}

/** Refuses to build over something that is not an earlier build: it would be lost. */
export function refuseForeign(out: string): void {
  for (const name of FOLDERS) {
    const folder = join(out, name);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (!found) continue;
    if (found.isSymbolicLink())
      throw new Refusal(`${name} 是一个链接，换上去会把链接变成文件夹，它指着的地方还停在旧版。改法：删掉这个链接，建好以后再把 ${name} 里的东西拷过去。`);
    if (!found.isDirectory()) throw new Refusal(`${name} 是一个文件，不是构建写的。改法：把它改名或移走，再构建。`);
    const items = itemsUnder(folder);
    const open = items.find(({ path }) => nameOf(path).startsWith('~$'))?.path;
    if (open) throw new Refusal(`${name} 里的 ${nameOf(open).slice(2)} 正开着（有 ${nameOf(open)}）。改法：关掉打开它的程序，再构建。`);
    const foreign = foreignItems(folder, items, name === 'dist' ? 'sw.js' : 'SHA256SUMS');
    if (foreign.length)
      throw new Refusal(
        `${name} 里有不是构建写的东西：${foreign.slice(0, 5).join('、')}${foreign.length > 5 ? `，一共 ${foreign.length} 个` : ''}；换新的会把它们弄丢。改法：先移到别处；要跟网站一起放上网的，放到 public 里。`,
      );
  }
}

interface Move {
  from: string;
  to: string;
}

/** Undoes moves, the last first. Returns those that could not be undone. */
function takeBack(moves: readonly Move[]): Move[] {
  return [...moves].reverse().filter(({ from, to }) => {
    try {
      renameSync(to, from);
      return false;
    } catch {
      return true;
    }
  });
}

/**
 * Moves `dist` and `release` from `work` into `out`. When one of them cannot be moved, whatever was moved is moved back and
 * the error is thrown; should even that fail, the refusal says where the old ones lie.
 */
export function swapIn(work: string, out: string): void {
  const done: Move[] = [];
  const move = (from: string, to: string) => {
    renameSync(from, to);
    done.push({ from, to });
  };
  try {
    // First everything old out of the way: that is where a program that holds a file open shows.
    for (const name of FOLDERS) if (existsSync(join(out, name))) move(join(out, name), join(work, `old-${name}`));
    for (const name of FOLDERS) move(join(work, name), join(out, name));
  } catch (error) {
    const stuck = takeBack(done).filter(({ to }) => nameOf(to.split(sep).join('/')).startsWith('old-'));
    if (stuck.length) throw new StuckSwap(stuck);
    throw error;
  }
}

/** The old folders could not be put back: they must not be cleared away. */
export class StuckSwap extends Refusal {
  constructor(moves: readonly Move[]) {
    super(`换到一半停下了，退也退不回去。改法：关掉占用文件的程序，再把 ${moves.map(({ from, to }) => `${to} 移回 ${from}`).join('，')}。`);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clears what builds that were killed have left under `.build`; what they had moved out of its place goes back first. */
export function clearDeadBuilds(out: string): void {
  const folder = join(out, '.build');
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(folder)) {
    const pid = /^(\d+)(-compile)?$/.exec(name)?.[1];
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    for (const part of FOLDERS) {
      const old = join(folder, name, `old-${part}`);
      if (existsSync(old) && !existsSync(join(out, part))) renameSync(old, join(out, part));
    }
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
