import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../domain/policy/problem.ts';
import { regionSchema, type Region } from '../../domain/policy/regionSchema.ts';
import { authorProblems } from './authorSentences.ts';
import { parseYaml } from './frontMatter.ts';
import { repeats } from './repeats.ts';
import { strayText } from './strayText.ts';
import { readUtf8 } from './utf8.ts';

const FILE = 'content/region.yaml';

/** Reads and checks content/region.yaml. */
export function readRegion(root: string): { region?: Region; problems: Problem[] } {
  if (!existsSync(join(root, FILE))) return { problems: [{ file: FILE, field: '整个文件', message: '没有这个文件', remedy: '从上一次提交里恢复这个文件' }] };
  const { text, problems: unreadable } = readUtf8(join(root, FILE), FILE);
  if (unreadable.length) return { problems: unreadable };
  const { data, problems } = parseYaml(FILE, text);
  if (problems.length) return { problems };
  const parsed = regionSchema.safeParse(data, { reportInput: true });
  if (!parsed.success) return { problems: authorProblems(FILE, parsed.error.issues, regionSchema) };
  const region = parsed.data;
  const names = region.places.map(({ name }) => name);
  return {
    region,
    problems: [
      ...strayText(FILE, data),
      ...repeats(FILE, 'places', names),
      ...repeats(FILE, 'featuredChanges', region.featuredChanges),
      ...repeats(
        FILE,
        'offices',
        region.offices.map(({ name }) => name),
      ),
      ...repeats(
        FILE,
        'contacts',
        region.contacts.map(({ role, phone }) => `${role} ${phone ?? ''}`.trim()),
      ),
    ],
  };
}
