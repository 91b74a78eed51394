import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ContentError, type Problem } from '../../domain/policy/problem.ts';
import type { Reply } from '../../domain/local/replySchema.ts';
import type { Region } from '../../domain/policy/regionSchema.ts';
import { acrossProblems, latestToday, type ReadContent } from './acrossEntries.ts';
import { readEntry, type Entry } from './entry.ts';
import { inspectOriginals } from './originals.ts';
import { readRegion } from './region.ts';
import { inspectReplies } from './replies.ts';

export type { Entry } from './entry.ts';

export interface LoadedContent {
  region: Region;
  entries: Entry[];
  /** What offices of the county told; laid over the entries when the library is made. */
  replies?: readonly Reply[];
  /** Kept originals that go public with the site, by id: the file under content/originals. */
  published?: ReadonlyMap<string, string>;
}

export interface ContentReport extends Partial<LoadedContent> {
  entries: Entry[];
  /** Ids of entries whose file is there but could not be read. */
  unread: ReadonlySet<string>;
  problems: Problem[];
}

const FOLDER = 'content/policies';

/** The files under content/policies; what is neither file nor folder (a link) is told, not passed over. */
export function entryFiles(root: string): { paths: string[]; problems: Problem[] } {
  const folder = join(root, FOLDER);
  if (!existsSync(folder))
    return { paths: [], problems: [{ file: FOLDER, field: '整个文件夹', message: '没有这个文件夹', remedy: '从上一次提交里恢复 content/policies' }] };
  const items = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((item) => !item.name.startsWith('.') && !item.name.startsWith('_'));
  const path = (item: { parentPath: string; name: string }) => join(item.parentPath, item.name);
  return {
    paths: items
      .filter((item) => item.isFile())
      .map(path)
      .sort(),
    problems: items
      .filter((item) => !item.isFile() && !item.isDirectory())
      .map((item) => ({
        file: relative(root, path(item)).split(sep).join('/'),
        field: '整个文件',
        message: '是一个链接，不是文件',
        remedy: '把文件本身放进来',
      })),
  };
}

/** Reads and checks everything under `content/`, collecting every problem instead of stopping at the first. */
export function inspectContent(root: string): ContentReport {
  const { region, problems } = readRegion(root);
  const files = entryFiles(root);
  const read = files.paths.map((path) => readEntry(root, path));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const content: ReadContent = {
    ...(region ? { region } : {}),
    entries,
    unread: new Set(read.flatMap(({ id, entry }) => (id && !entry ? [id] : []))),
    bodies: new Map(read.flatMap(({ id, parts }) => (id && parts ? [[id, parts] as const] : []))),
  };
  const { replies, problems: unanswered } = inspectReplies(root, content, latestToday());
  problems.push(...files.problems, ...read.flatMap((one) => one.problems), ...acrossProblems(content), ...unanswered);
  return { ...(region ? { region } : {}), entries, replies, unread: content.unread, problems };
}

/** The content, or a ContentError that lists everything to mend. */
export function loadContent(root: string): LoadedContent {
  const { region, entries, replies, problems } = inspectContent(root);
  if (problems.length || !region) throw new ContentError(problems);
  const published = new Map(inspectOriginals(root).originals.flatMap(({ id, file, publish }) => (publish ? [[id, file] as const] : [])));
  return { region, entries, ...(replies ? { replies } : {}), ...(published.size ? { published } : {}) };
}
