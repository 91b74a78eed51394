import type { Problem } from '../../domain/policy/problem.ts';
import { fieldName } from './authorSentences.ts';
import { hiddenCharacter } from './hiddenCharacters.ts';

/** What no text of a record may hold, wherever it is: the template's 【…】 left standing, and unseen characters that YAML's \x made. */
export function strayText(file: string, value: unknown, path: PropertyKey[] = []): Problem[] {
  if (typeof value === 'string') {
    const field = fieldName(path);
    const hidden = hiddenCharacter(value);
    if (hidden) return [{ file, field, message: `有${hidden}`, remedy: '删掉它' }];
    const hint = /【[^】]*】?/.exec(value)?.[0];
    return hint ? [{ file, field, message: `还留着模板里的提示“${hint.slice(0, 20)}”`, remedy: '换成要写的话；本来要用方头括号的，改用“”或（）' }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strayText(file, inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
