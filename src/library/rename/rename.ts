import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, Refusal, type Problem } from '../../domain/policy/problem.ts';
import { isReservedName, MOST_LETTERS } from '../../domain/text/fileName.ts';
import { allProblems } from '../check/everything.ts';
import { textFilesUnder } from '../read/textFiles.ts';
import { newProblems, renamedText, withFormerly, type Renaming } from './renameText.ts';

const SHAPE = /^(?:content\/policies\/)?((?:central|province|city|county)\/[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.mdx)?(?:#([a-z0-9]+(?:-[a-z0-9]+)*))?$/;
const EXAMPLE = 'npm run rename -- county/water-2026 county/water-repair-2026';

function named(text: string): { entry: string; benefit?: string } {
  const parts = SHAPE.exec(text.replaceAll('\\', '/'));
  if (!parts) throw new Refusal(`“${text}”不能当名字。改法：条目写“层级/文件名”，待遇写“层级/文件名#代号”，用小写字母、数字和连字符，例如 ${EXAMPLE}。`);
  return { entry: parts[1]!, ...(parts[2] ? { benefit: parts[2] } : {}) };
}

/** What two names given by a person ask for; whatever cannot be done is refused in one sentence. */
export function readRenaming(from: string, to: string): Renaming {
  const [old, now] = [named(from), named(to)];
  if (from === to) throw new Refusal('新旧两个名字一样，没有要改的。改法：把新名字写在后面。');
  if ((old.benefit === undefined) !== (now.benefit === undefined)) throw new Refusal('一个写了 #待遇代号、一个没写。改法：条目改条目，待遇改待遇。');
  if (old.benefit !== undefined && now.benefit !== undefined) {
    if (old.entry !== now.entry) throw new Refusal('待遇不能改到别的条目里去。改法：# 前面写成一样的。');
    return { entry: { from: old.entry, to: old.entry }, benefit: { from: old.benefit, to: now.benefit } };
  }
  const [level, name] = now.entry.split('/') as [string, string];
  if (!old.entry.startsWith(`${level}/`)) throw new Refusal('层级不能用改名来改。改法：新名字用同一个层级；真要换层级，先改 level、place，再移文件。');
  if (isReservedName(name)) throw new Refusal(`“${name}”是 Windows 留给自己用的名字。改法：换一个文件名。`);
  if (now.entry.length > MOST_LETTERS) throw new Refusal(`新名字太长，有的电脑打不开。改法：不超过 ${MOST_LETTERS} 个字母。`);
  return { entry: { from: old.entry, to: now.entry } };
}

const fileOf = (id: string) => `content/policies/${id}.mdx`;

/** Every file of `root` that changes, with its new text; nothing is written. */
function plan(root: string, renaming: Renaming): Map<string, string> {
  const own = fileOf(renaming.entry.from);
  const changes = new Map<string, string>();
  for (const file of textFilesUnder(root, 'content')) {
    const text = readFileSync(join(root, file), 'utf8');
    const base = file === own ? withFormerly(text, renaming) : text;
    if (base === undefined)
      throw new Refusal(
        `${own} 里没有找到写旧名的地方。改法：${renaming.benefit ? `核对待遇代号“${renaming.benefit.from}”，“- id:”要单独一行` : '看 reviewed 那一行在不在'}。`,
      );
    // The names formerly bore stay as they were.
    const lines = base.split('\n').map((line) => (file === own && /^ *formerly: /.test(line) ? line : renamedText(line, renaming, file === own)));
    if (lines.join('\n') !== text) changes.set(file, lines.join('\n'));
  }
  return changes;
}

function apply(root: string, { entry }: Renaming, changes: ReadonlyMap<string, string>): void {
  for (const [file, text] of changes) writeFileSync(join(root, file), text);
  if (entry.from !== entry.to) renameSync(join(root, fileOf(entry.from)), join(root, fileOf(entry.to)));
}

/** What the renaming would break, tried on a copy: the content itself is not touched. */
function tried(root: string, renaming: Renaming, changes: ReadonlyMap<string, string>): Problem[] {
  const copy = mkdtempSync(join(tmpdir(), 'rename-'));
  try {
    cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true });
    const before = allProblems(copy).problems;
    apply(copy, renaming, changes);
    return newProblems(before, allProblems(copy).problems);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Renames an entry or a benefit everywhere under `content`, all or nothing. Returns the files it changed (or, with `dry`, would). */
export function rename(root: string, from: string, to: string, dry = false): string[] {
  const renaming = readRenaming(from, to);
  const { entry } = renaming;
  if (!existsSync(join(root, fileOf(entry.from)))) throw new Refusal(`没有 ${fileOf(entry.from)}。改法：核对旧名字。`);
  if (entry.from !== entry.to && existsSync(join(root, fileOf(entry.to)))) throw new Refusal(`${fileOf(entry.to)} 已经有了，没有动。改法：换一个新名字。`);
  const changes = plan(root, renaming);
  const broken = tried(root, renaming, changes);
  if (broken.length) throw new Refusal(`${new ContentError(broken).message}\n\n照这样改名会弄坏上面这些，一个文件也没有动。`);
  if (!dry) apply(root, renaming, changes);
  return [...changes.keys()];
}
