import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A fact file under content/facts: what was found, where, and what could not be confirmed. */
export interface FactFile {
  id: string;
  level: string;
  /** The whole file as text: the ground every figure of an entry stands on. */
  text: string;
  data: Record<string, unknown>;
}

/** All fact files by id. */
export function loadFacts(root: string): Map<string, FactFile> {
  const facts = new Map<string, FactFile>();
  const base = join(root, 'content/facts');
  for (const item of readdirSync(base, { withFileTypes: true, recursive: true })) {
    if (!item.isFile() || !item.name.endsWith('.yaml')) continue;
    const text = readFileSync(join(item.parentPath, item.name), 'utf8');
    const data = parse(text) as Record<string, unknown>;
    const id = String(data['id']);
    facts.set(id, { id, level: String(data['level']), text, data });
  }
  return facts;
}
