import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, parseDocument } from 'yaml';
import type { Problem } from '../../domain/policy/problem.ts';
import type { FactFile } from '../../library/read/facts.ts';
import type { Entry, LoadedContent } from '../../library/read/load.ts';
import type { Path } from '../sheet/fields.ts';
import type { SheetName } from '../sheet/table.ts';
import type { Words } from '../sheet/words.ts';
import { Grounds } from './grounds.ts';
import { spotText, type Spot, type Spots } from './spots.ts';

/** An entry being written: one of the library's with some fields changed, or a new one. */
export class Draft {
  readonly id: string;
  readonly file: string;
  readonly factsFile: string;
  readonly grounds: Grounds;
  /** What the library has now; absent for a new one. */
  readonly entry: Entry | undefined;
  changed = false;
  readonly #document: Document;
  readonly #body: string;

  constructor(id: string, document: Document, grounds: Grounds, body: string, entry?: Entry) {
    this.id = id;
    this.#document = document;
    this.grounds = grounds;
    this.#body = body;
    this.entry = entry;
    const [level, slug] = id.split('/');
    this.file = `content/policies/${id}.mdx`;
    this.factsFile = `content/facts/${level}/${slug}.yaml`;
  }

  set(path: Path, value: unknown): void {
    this.changed = true;
    if (value === undefined) this.#document.deleteIn(path);
    else this.#document.setIn(path, typeof value === 'object' ? this.#document.createNode(value) : value);
  }

  get(path: Path): unknown {
    const value = this.#document.getIn(path);
    return value !== null && typeof value === 'object' && 'toJS' in value ? (value as { toJS(document: Document): unknown }).toJS(this.#document) : value;
  }

  length(path: Path): number {
    const value = this.get(path);
    return Array.isArray(value) ? value.length : 0;
  }

  text(): string {
    return `---\n${this.#document.toString({ lineWidth: 0 })}---\n${this.#body}`;
  }
}

/** What an import works with and gathers. */
export interface Work {
  root: string;
  content: LoadedContent;
  facts: ReadonlyMap<string, FactFile>;
  /** id → title of every entry. */
  titles: Words;
  /** The day the workbook is read, YYYY-MM-DD: when nothing is said, the entry was looked at today. */
  today: string;
  spots: Spots;
  problems: Problem[];
  drafts: Map<string, Draft>;
  /** Titles and numbers of new entries that were refused: what hangs on them is told with them. */
  refused: Set<string>;
  /** Rows by what became of them. */
  tally: Record<SheetName, { fresh: number; changed: number; same: number }>;
  workbook: string;
}

export function complain(work: Work, spot: Spot, message: string, remedy: string): void {
  work.problems.push({ file: work.workbook, field: spotText(spot), message, remedy });
}

/** The draft of an entry of the library, opened once. */
export function openDraft(work: Work, entry: Entry): Draft {
  const open = work.drafts.get(entry.id);
  if (open) return open;
  const text = readFileSync(join(work.root, entry.file), 'utf8').replace(/^\uFEFF/, '');
  const [, front = '', body = ''] = /^---\r?\n([\s\S]*?\r?\n)---[ \t]*\r?\n?([\s\S]*)$/.exec(text) ?? [];
  const own = work.facts.get(entry.slug);
  const draft = new Draft(
    entry.id,
    parseDocument(front),
    new Grounds(
      entry.policy.facts.flatMap((id) => work.facts.get(id) ?? []),
      entry.policy.facts.includes(entry.slug) ? own?.record : undefined,
    ),
    body,
    entry,
  );
  work.drafts.set(entry.id, draft);
  return draft;
}

/** The draft of a new entry. */
export function newDraft(work: Work, id: string, front: Record<string, unknown>, grounds: Grounds, body: string): Draft {
  const draft = new Draft(id, new Document(front), grounds, body);
  draft.changed = true;
  work.drafts.set(id, draft);
  return draft;
}
