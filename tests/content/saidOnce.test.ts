import { describe, expect, it } from 'vitest';
import type { Nodes } from 'hast';
import { bodyParts } from '../../src/library/markdown/body.ts';
import { buildHead } from '../../src/search/build/buildHead.ts';
import { getLibrary, type LibraryEntry } from '../../src/library/library.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const { entries } = getLibrary(PROJECT);
/** Shorter ones are connecting words: 先问县医保局. */
const SHORTEST = 8;

const wordsOf = (node: Nodes): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => wordsOf(child as Nodes)).join('') + ('tagName' in node && node.tagName !== 'span' ? '。' : '')
      : '';

/** Sentences of a text, halves at a semicolon taken apart. */
const sentences = (text: string) =>
  text
    .split(/[。；！？]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST);

/** Every text of a value, however deep. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];

/** What the page of an entry says above its body: box, lists, questions, the notice of an example. */
function above({ policy, place }: LibraryEntry): string {
  return [policy.summary, policy.validity.note ?? '', place.notice ?? '', ...textsOf(policy.benefits), ...policy.answers.map(({ say }) => say)].join('\n');
}

/** Sentences of the body's unfolded part that stand above it word for word. */
const saidTwice = (entry: LibraryEntry, body = entry.body) => sentences(wordsOf(bodyParts(body).own)).filter((sentence) => above(entry).includes(sentence));

describe('what a page says', () => {
  const listed = entries.filter(({ policy }) => policy.benefits.length > 0);

  it('it says once: no sentence of the open body of an entry with benefits stands in its box, lists or questions', () => {
    expect(listed.length).toBeGreaterThan(100);
    expect(listed.flatMap((entry) => saidTwice(entry).map((sentence) => `${entry.file}：${sentence}`))).toEqual([]);
  });

  it('would be caught repeating its summary', () => {
    const [entry] = listed;
    expect(saidTwice(entry!, `## 注意\n\n${entry!.policy.summary}\n`).length).toBeGreaterThan(0);
  });

  it('of an entry without benefits, whose body tells at length what the box says in short, at most one sentence in twenty is the very same', () => {
    const others = entries.filter(({ policy }) => policy.benefits.length === 0);
    const all = others.flatMap((entry) => sentences(wordsOf(bodyParts(entry.body).own)));
    expect(others.flatMap((entry) => saidTwice(entry)).length / all.length).toBeLessThan(0.05);
  });
});

describe('whom a benefit is for', () => {
  it('is told in the search without a condition said twice', () => {
    const twice = buildHead(entries)
      .flatMap(({ benefits }) => benefits.map(({ who }) => who.split('；')))
      .filter((conditions) => new Set(conditions).size < conditions.length);
    expect(twice).toEqual([]);
  });
});
