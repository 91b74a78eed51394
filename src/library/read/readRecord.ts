import { join } from 'node:path';
import type * as z from 'zod';
import type { Problem } from '../../domain/policy/problem.ts';
import { remember } from '../../store/remember.ts';
import { authorProblems } from './authorSentences.ts';
import { parseYaml } from './frontMatter.ts';
import { strayText } from './strayText.ts';
import { readUtf8 } from './utf8.ts';

/** This library's own words; an author's notes on what was found, in which a full-width digit may be quoted; words copied by a machine, in which anything may stand. */
type Texts = 'own' | 'notes' | 'copied';

/** The record in a parsed value, or what its author has to mend: one complaint a field. `texts` says whose words they are. */
export function recordIn<T>(file: string, value: unknown, schema: z.ZodType<T>, texts: Texts = 'own'): { data?: T; problems: Problem[] } {
  const stray = texts === 'copied' ? [] : strayText(file, value, texts);
  const told = stray.map(({ field }) => field);
  const parsed = schema.safeParse(value, { reportInput: true });
  const problems = [
    ...stray,
    ...(parsed.success
      ? []
      : authorProblems(file, parsed.error.issues, schema).filter(({ field }) => !told.some((one) => field === one || field.startsWith(`${one}[`)))),
  ];
  return parsed.success && problems.length === 0 ? { data: parsed.data, problems } : { problems };
}

interface Reading {
  /** What stands for a file without a word. */
  empty?: unknown;
  texts?: Texts;
  /** Under which name it is remembered; the schema must be told by it. */
  kind?: string;
}

/** The record in a YAML file below `root`. */
export function readRecord<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
  { empty, texts, kind }: Reading = {},
): { text: string; data?: T; problems: Problem[] } {
  const { text, problems } = readUtf8(join(root, file), file);
  if (problems.length) return { text, problems };
  const read = () => recordOfText(file, text, schema, empty, texts);
  return { text, ...(kind === undefined ? read() : remember(kind, [file, text], read)) };
}

function recordOfText<T>(file: string, text: string, schema: z.ZodType<T>, empty: unknown, texts: Texts | undefined): { data?: T; problems: Problem[] } {
  const parsed = parseYaml(file, text);
  if (parsed.problems.length) return { problems: parsed.problems };
  const value = parsed.data ?? empty;
  if (value === null || value === undefined)
    return { problems: [{ file, field: '整个文件', message: '文件是空的', remedy: '从上一次提交里恢复它，或照 docs/fields.md 写全' }] };
  return recordIn(file, value, schema, texts);
}
