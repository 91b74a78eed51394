import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ContentError, type Problem } from '../../domain/policy/problem.ts';
import { parseYaml } from './frontMatter.ts';

/** A fact file under content/facts: what was found, where, and what could not be confirmed. */
export interface FactFile {
  id: string;
  level: string;
  /** The whole file as text: the ground every figure of an entry stands on. */
  text: string;
  data: Record<string, unknown>;
}

/** All fact files by id, and what keeps any of them from being read. */
export function inspectFacts(root: string): { facts: Map<string, FactFile>; problems: Problem[] } {
  const facts = new Map<string, FactFile>();
  const problems: Problem[] = [];
  const base = join(root, 'content/facts');
  for (const item of readdirSync(base, { withFileTypes: true, recursive: true })) {
    if (!item.isFile() || !item.name.endsWith('.yaml')) continue;
    const path = join(item.parentPath, item.name);
    const file = relative(root, path).split(sep).join('/');
    const text = readFileSync(path, 'utf8');
    const parsed = parseYaml(file, text);
    problems.push(...parsed.problems);
    const data = (parsed.data ?? {}) as Record<string, unknown>;
    const id = String(data['id']);
    if (parsed.problems.length === 0 && id !== item.name.replace(/\.yaml$/, '')) {
      problems.push({ file, field: 'id', message: `写的是“${id}”，和文件名不一样`, remedy: '让 id 和文件名一致' });
    }
    facts.set(id, { id, level: String(data['level']), text, data });
  }
  return { facts, problems };
}

/** All fact files by id. Throws a ContentError when one cannot be read. */
export function loadFacts(root: string): Map<string, FactFile> {
  const { facts, problems } = inspectFacts(root);
  if (problems.length) throw new ContentError(problems);
  return facts;
}
