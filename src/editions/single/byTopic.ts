import { TOPICS, keysOf, type Topic } from '../../domain/words/vocabulary.ts';
import type { Library, LibraryEntry } from '../../library/library.ts';
import type { SearchInput } from '../../search/build/buildIndex.ts';
import { isRemembered, keyOf, rememberBytes } from '../../store/remember.ts';
import { printBook } from '../../library/paper/cards.ts';
import { splitBenefitId } from '../../domain/policy/benefitId.ts';
import type { OutFolder } from '../outFolder.ts';
import { inlineScript } from '../website/dataScripts.ts';
import { printPageData } from '../website/pageData.ts';
import { indexesInThread, searchTold } from '../website/searchFiles.ts';
import { searchInput } from '../website/searchInput.ts';
import { singleFile } from './singleFile.ts';
import { SINGLE_MOST } from './singleSize.ts';

export interface SingleFile {
  /** The file's name without its ending. */
  name: string;
  html: string;
}

/** What every part holds beside the pages of its own entries. */
const SHARED = ['index', '404', 'search', 'glossary', 'sources', 'print'];

interface Group {
  topic: Topic;
  /** 1 of 2; undefined when the topic is one file. */
  piece?: [number: number, of: number];
  entries: readonly LibraryEntry[];
}

const nameOf = ({ topic, piece }: Group) => `${topic}${piece ? `-${piece[0]}` : ''}`;
const labelOf = ({ topic, piece }: Group) => `${TOPICS[topic]}${piece ? `（${piece[0]}/${piece[1]}）` : ''}`;

function note(group: Group, groups: readonly Group[], name: string): string {
  const others = groups.filter((one) => one !== group).map((one) => `${labelOf(one)}（${name}-${nameOf(one)}.html）`);
  return `<p class="notice" data-part="single-part">这一份只装“${labelOf(group)}”的${group.entries.length}条，查也只在这${group.entries.length}条里查。全部资料太大，按主题分成了${groups.length}份，别的在：${others.join('、')}。要整套查、入户对照，用压缩包或网站。</p>`;
}

const KIND = 'topic-search';

/** The scripts of each group's own search index; a group none of whose entries changed takes those of the last build. */
function indexesOf(whole: SearchInput, groups: readonly Group[]): (() => Promise<string[]>)[] {
  const inputs = groups.map(({ entries }): SearchInput => {
    const ids = new Set(entries.map(({ id }) => id));
    return { ...whole, entries: whole.entries.filter(({ id }) => ids.has(id)) };
  });
  const keys = inputs.map((input) => [keyOf(JSON.stringify(input))]);
  const unknown = inputs.filter((_, at) => !isRemembered(KIND, keys[at]!));
  const building = unknown.length > 0 ? indexesInThread(unknown) : [];
  const made = async (input: SearchInput) =>
    Buffer.from(JSON.stringify([...(await building[unknown.indexOf(input)]!).values()].map((script) => Buffer.from(script).toString())));
  return inputs.map((input, at) => async () => JSON.parse(Buffer.from(await rememberBytes(KIND, keys[at]!, () => made(input))).toString()) as string[]);
}

function partOf(
  project: string,
  dist: OutFolder,
  library: Library,
  index: readonly string[],
  group: Group,
  groups: readonly Group[],
  name: string,
): Promise<string> {
  const ids = new Set(group.entries.map(({ id }) => id));
  const paths = new Set([...group.entries.map(({ path }) => path), ...library.cards.filter(({ entry }) => ids.has(entry.id)).map(({ path }) => path)]);
  const book = printBook(library);
  const print = inlineScript(printPageData({ ...book, cards: book.cards.filter(({ id }) => ids.has(splitBenefitId(id).entry)) }));
  return singleFile(project, dist, library, {
    holds: (page) => SHARED.includes(page) || page === `topics/${group.topic}` || paths.has(`${page}.html`),
    scripts: [...index, print],
    note: note(group, groups, name),
  });
}

/** A topic's entries in so many files that each keeps below the limit, as far as one can tell from the size they have together. */
const divided = ({ topic, entries }: Group, parts: number): Group[] =>
  Array.from({ length: parts }, (_, part) => ({
    topic,
    piece: [part + 1, parts] as [number, number],
    entries: entries.filter((_entry, at) => Math.floor((at * parts) / entries.length) === part),
  }));

/**
 * The edition as single files, one a topic, each of which searches its own entries and says which others there are. A topic
 * of more than `most` bytes is divided once more, in the library's order.
 */
export async function singlesByTopic(
  project: string,
  dist: OutFolder,
  root: string,
  library: Library,
  name: string,
  most = SINGLE_MOST,
): Promise<SingleFile[]> {
  let groups: Group[] = keysOf(TOPICS)
    .map((topic): Group => ({ topic, entries: library.byTopic(topic) }))
    .filter(({ entries }) => entries.length > 0);
  const input = searchInput(library, searchTold(root));
  // One after the other, since each holds a whole file in memory; the next ones' indexes are built meanwhile.
  const files = async () => {
    const htmls: string[] = [];
    const indexes = indexesOf(input, groups);
    for (const [at, group] of groups.entries()) htmls.push(await partOf(project, dist, library, await indexes[at]!(), group, groups, name));
    return htmls;
  };
  let made = await files();
  if (made.some((html) => Buffer.byteLength(html) > most)) {
    groups = groups.flatMap((group, at) => {
      const parts = Math.min(group.entries.length, Math.ceil((1.2 * Buffer.byteLength(made[at]!)) / most));
      return parts > 1 ? divided(group, parts) : [group];
    });
    made = await files();
  }
  return groups.map((group, at) => ({ name: `${name}-${nameOf(group)}`, html: made[at]! }));
}
