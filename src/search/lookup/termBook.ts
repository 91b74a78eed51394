import { termSentence } from '../../domain/words/termKinds.ts';
import { foldKey } from '../text/fold.ts';
import type { HeadTerm } from '../types.ts';

/** Another way to say part of a query. */
export interface Rewording {
  from: number;
  to: number;
  /** What to look for instead, folded. */
  key: string;
  weight: number;
  /** “五保户 现称 特困人员” */
  note: string;
}

interface Surface {
  key: string;
  text: string;
  targets: { text: string; key: string; weight: number; note: string }[];
}

/** How surely the other word means what was asked. */
const WEIGHT = { old: 0.97, colloquial: 0.94, abbreviation: 0.97, related: 0.89 } as const;
const LATER_TARGET = 0.93;
const BACKWARD = 0.72;

/** The synonyms, old names and household words of content/terms.yaml, opened for rewording a query. */
export class TermBook {
  private readonly byFirst = new Map<string, Surface[]>();
  private readonly writtenAs = new Map<string, string>();
  private readonly allText: string;
  /** A word of the documents → the words people say for it first of all. */
  private readonly saying = new Map<string, string[]>();
  private readonly alike = new Map<string, readonly string[]>();

  constructor(terms: readonly HeadTerm[]) {
    const surfaces = new Map<string, Surface>();
    const add = (said: string, meant: string, weight: number, note: string) => {
      const key = foldKey(said);
      const target = foldKey(meant);
      if (key === '' || key === target) return;
      const surface = surfaces.get(key) ?? { key, text: said, targets: [] };
      if (!surface.targets.some((one) => one.key === target)) surface.targets.push({ text: meant, key: target, weight, note });
      surfaces.set(key, surface);
      this.writtenAs.set(key, said).set(target, meant);
    };
    for (const { word, also, formal, kind } of terms) {
      for (const said of [word, ...also]) {
        formal.forEach((meant, rank) => add(said, meant, WEIGHT[kind] * LATER_TARGET ** rank, termSentence(said, kind, meant)));
      }
      // The other way round only for abbreviations, which documents use too: nobody who asks for 特困人员 wants 五保户.
      if (kind === 'abbreviation') add(formal[0]!, word, BACKWARD, `${formal[0]} 也叫 ${word}`);
    }
    for (const surface of surfaces.values()) {
      const meant = surface.targets[0]!.key;
      this.saying.set(meant, [...(this.saying.get(meant) ?? []), surface.key]);
      const first = surface.key[0]!;
      this.byFirst.set(
        first,
        [...(this.byFirst.get(first) ?? []), surface].sort((a, b) => b.key.length - a.key.length),
      );
    }
    this.allText = [...surfaces.values()].flatMap((surface) => [surface.key, ...surface.targets.map(({ key }) => key)]).join('\n');
  }

  /** A folded word of the table as its author wrote it. */
  written(key: string): string | undefined {
    return this.writtenAs.get(key);
  }

  has(gram: string): boolean {
    return this.allText.includes(gram);
  }

  /** Every way to say the same as the words of the table that a folded text holds, the longest word at each place. */
  conceptsIn(key: string): { from: number; to: number; others: readonly string[] }[] {
    const found: { from: number; to: number; others: readonly string[] }[] = [];
    for (let at = 0; at < key.length; ) {
      const surface = (this.byFirst.get(key[at]!) ?? []).find((candidate) => key.startsWith(candidate.key, at));
      if (surface) found.push({ from: at, to: at + surface.key.length, others: this.othersFor(surface) });
      at += surface?.key.length ?? 1;
    }
    return found;
  }

  private othersFor(surface: Surface): readonly string[] {
    let others = this.alike.get(surface.key);
    if (!others) {
      const targets = surface.targets.map(({ key }) => key);
      const same = this.saying.get(targets[0]!) ?? [];
      others = [...new Set([...targets, ...same])].filter((key) => key !== surface.key);
      this.alike.set(surface.key, others);
    }
    return others;
  }

  /** The longest known words of a folded query from left to right, each with its rewordings. */
  wordsIn(key: string): { from: number; to: number; rewordings: Rewording[] }[] {
    const found: { from: number; to: number; rewordings: Rewording[] }[] = [];
    for (let at = 0; at < key.length; ) {
      const surface = (this.byFirst.get(key[at]!) ?? []).find((candidate) => key.startsWith(candidate.key, at));
      if (!surface) {
        at += 1;
        continue;
      }
      const to = at + surface.key.length;
      // 低保 is already spelled out in 低保边缘家庭: a rewording that the query holds anyway is none.
      const rewordings = surface.targets
        .filter((target) => !key.includes(target.key))
        .map(({ key: target, weight, note }) => ({ from: at, to, key: target, weight, note }));
      if (rewordings.length) found.push({ from: at, to, rewordings });
      at = to;
    }
    return found;
  }
}
