import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bestCopy } from '../../domain/fact/bestCopy.ts';
import { examplesSchema, type Examples } from '../../domain/policy/examplesSchema.ts';
import { ContentError, type Problem } from '../../domain/policy/problem.ts';
import type { Region } from '../../domain/policy/regionSchema.ts';
import { unsupportedFigures } from '../../domain/text/figures.ts';
import type { Evidence } from '../../domain/words/vocabulary.ts';
import type { Entry } from './entry.ts';
import { loadFactsNamed, type FactFile } from './facts.ts';
import { readRecord } from './readRecord.ts';

const FOLDER = 'content/examples';

/** What other places do, one file a place. */
export interface ExampleFile extends Examples {
  /** Path from the project's root. */
  file: string;
}

function readOne(root: string, file: string): { example?: ExampleFile; problems: Problem[] } {
  const { data, problems } = readRecord(root, file, examplesSchema, { kind: 'examples' });
  return data ? { example: { file, ...data }, problems } : { problems };
}

/** Every example file, and what keeps any of them from being read. A library without the folder has none. */
export function inspectExamples(root: string): { examples: ExampleFile[]; problems: Problem[] } {
  const folder = join(root, FOLDER);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];
  const read = names.map((name) => readOne(root, `${FOLDER}/${name}`));
  return { examples: read.flatMap(({ example }) => example ?? []), problems: read.flatMap(({ problems }) => problems) };
}

/** The example files, or a ContentError that lists everything to mend. */
export function loadExamples(root: string): ExampleFile[] {
  const { examples, problems } = inspectExamples(root);
  if (problems.length) throw new ContentError(problems);
  return examples;
}

/** An example as the search knows it: the line with its place, and the paper it was seen in. */
export interface SearchedExample {
  place: string;
  /** With place and year before it. */
  text: string;
  source: { title: string; issuers: string; evidence: Evidence };
}

/** The paper a fact line was seen in. */
function sourceOf({ record }: FactFile, line: string): SearchedExample['source'] {
  const told = record.facts.find(({ id }) => id === line);
  const source = record.sources.find(({ key }) => key === (told?.source ?? line)) ?? record.sources[0];
  return { title: source?.title ?? record.title, issuers: record.issuers.join('、'), evidence: bestCopy(source ? [source.copy] : []) };
}

/** The examples under each entry, for the search: entry id → examples. */
export function examplesSearched(root: string): Map<string, SearchedExample[]> {
  const examples = loadExamples(root);
  const facts = loadFactsNamed(root, new Set(examples.flatMap(({ items }) => items.map(({ fact }) => fact.split('#')[0]!))));
  const found = new Map<string, SearchedExample[]>();
  for (const { place, items } of examples)
    for (const { entry, year, text, fact } of items) {
      const [name = '', line = ''] = fact.split('#');
      const file = facts.get(name);
      if (!file) continue;
      found.set(entry, [...(found.get(entry) ?? []), { place, text: `${place}${year ? `（${year}年）` : ''}：${text}`, source: sourceOf(file, line) }]);
    }
  return found;
}

/** An example is another place's, hangs on an entry and a benefit that exist, and every figure of it stands in the fact line it names. `entries` and `facts` are absent where they could not be read. */
export function exampleProblems(
  examples: readonly ExampleFile[],
  region: Pick<Region, 'places'>,
  entries: readonly Pick<Entry, 'id' | 'policy'>[] | undefined,
  facts: ReadonlyMap<string, FactFile>,
): Problem[] {
  const byId = entries && new Map(entries.map((entry) => [entry.id, entry.policy]));
  return examples.flatMap(({ file, place, items }) => {
    const own = region.places.find(({ name }) => name === place || name.includes(place) || place.includes(name));
    const found: Problem[] = own
      ? [{ file, field: 'place', message: `“${place}”是本库自己的地方（${own.name}），不是别处`, remedy: '本地的数写进条目，这里只放别处的' }]
      : [];
    items.forEach(({ entry, benefit, text, fact, year }, index) => {
      const policy = byId?.get(entry);
      if (byId && !policy) found.push({ file, field: `items[${index}].entry`, message: `没有“${entry}”这个条目`, remedy: '检查层级和文件名的拼写' });
      const ids = policy?.benefits.map(({ id }) => id) ?? [];
      if (policy && benefit !== undefined && !ids.includes(benefit))
        found.push({
          file,
          field: `items[${index}].benefit`,
          message: `“${entry}”里没有代号“${benefit}”的待遇`,
          remedy: ids.length ? `从这些里选：${ids.join('、')}` : '删掉 benefit',
        });
      const [name = '', line = ''] = fact.split('#');
      const source = facts.get(name);
      const told = source && (source.record.facts.find(({ id }) => id === line)?.place ?? source.record.place);
      if (source && (told === undefined || !told.split('、').some((one) => one === place)))
        found.push({
          file,
          field: `items[${index}].fact`,
          message: `“${fact}”说的是${told ?? '本地或上级'}，不是“${place}”`,
          remedy: '改指那个地方的那一条；底稿没有写明地名的，先在那一条写上 place',
        });
      const ground = source?.lines.get(line);
      if (ground === undefined)
        found.push({
          file,
          field: `items[${index}].fact`,
          message: source ? `“${name}”里没有“${line}”这一条` : `没有“${name}”这个事实文件`,
          remedy: '到 content/facts 里查对文件名和编号',
        });
      else
        for (const figure of unsupportedFigures(text, ground))
          found.push({
            file,
            field: `items[${index}].text`,
            message: `“${figure.text}”在“${fact}”这一条里没有出现过`,
            remedy: '照那一条事实改，或指到写着它的那一条',
          });
      if (source && year !== undefined && !source.text.includes(String(year)))
        found.push({ file, field: `items[${index}].year`, message: `“${name}”里没有出现过${year}年`, remedy: '核对年份，没有写明的删掉 year' });
    });
    return found;
  });
}
