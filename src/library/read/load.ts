import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from './walk.ts';
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
  const { files } = walk(folder);
  return { paths: files.filter((path) => !/^[._]/.test(path.split('/').at(-1)!)).map((path) => join(folder, path)), problems: [] };
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
