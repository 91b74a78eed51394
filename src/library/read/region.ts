import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../domain/policy/problem.ts';
import { regionSchema, type Region } from '../../domain/policy/regionSchema.ts';
import { readRecord } from './readRecord.ts';
import { repeats } from './repeats.ts';

const FILE = 'content/region.yaml';

/** Reads and checks content/region.yaml. */
export function readRegion(root: string): { region?: Region; problems: Problem[] } {
  if (!existsSync(join(root, FILE))) return { problems: [{ file: FILE, field: '整个文件', message: '没有这个文件', remedy: '从上一次提交里恢复这个文件' }] };
  const { data: region, problems } = readRecord(root, FILE, regionSchema, { kind: 'region' });
  if (!region) return { problems };
  const names = region.places.map(({ name }) => name);
  return {
    region,
    problems: [
      ...(names.includes(region.county)
        ? []
        : [
            {
              file: FILE,
              field: 'county',
              message: `“${region.county}”不在 places 里`,
              remedy: `和 places 里的写成一样：${names.slice(-5).join('、')}；少了就添上`,
            },
          ]),
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
