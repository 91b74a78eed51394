import { describe, expect, it } from 'vitest';
import { BOX, lineagePicture } from '../../../src/domain/inspect/lineagePicture.ts';
import type { StandardsEntry } from '../../../src/domain/inspect/standards.ts';
import { county } from '../../support/county.ts';

const library = county();
const family = (name: string) => library.entries.filter(({ policy }) => policy.family === name);
const families = [...new Set(library.entries.flatMap(({ policy }) => policy.family ?? []))];
const label = (level: string) => level;

describe('the picture of a family', () => {
  it('has a box for each paper, none on another, and the label names them all', () => {
    const drawn = families.flatMap((name) => lineagePicture(family(name), label) ?? []);
    expect(drawn.length).toBeGreaterThan(0);
    for (const picture of drawn) {
      const places = picture.boxes.map(({ x, y }) => `${x} ${y}`);
      expect(new Set(places).size).toBe(places.length);
      for (const { x, y, entry, lines } of picture.boxes) {
        expect(x + BOX.width).toBeLessThanOrEqual(picture.width);
        expect(y + BOX.height).toBeLessThanOrEqual(picture.height);
        expect(picture.label).toContain(entry.policy.title);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(10);
      }
    }
  });

  it('draws downwards what carries out and through time what took over, and nothing else', () => {
    for (const members of families.map(family)) {
      const picture = lineagePicture(members, label);
      if (!picture) continue;
      const ids = new Set(members.map(({ id }) => id));
      const count = (of: (entry: (typeof members)[number]) => readonly string[]) => members.flatMap(of).filter((id) => ids.has(id)).length;
      expect(picture.arrows.filter(({ kind }) => kind === 'down').length).toBe(count(({ policy }) => policy.implements));
      expect(picture.arrows.filter(({ kind }) => kind === 'time').length).toBe(count(({ policy }) => policy.validity.replacedBy));
    }
  });

  const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

  it('ties the middle of a lower edge to the middle of an upper one, and side to side within a row, each with its tip at the end', () => {
    let checked = 0;
    for (const members of families.map(family)) {
      const picture = lineagePicture(members, label);
      if (!picture) continue;
      const box = (id: string) => picture.boxes.find(({ entry }) => entry.id === id)!;
      const ties = picture.boxes.flatMap(({ entry: { id, policy } }) => [
        ...policy.implements.map((above) => ({ from: above, to: id })),
        ...policy.validity.replacedBy.map((next) => ({ from: id, to: next })),
      ]);
      const known = ties.filter(({ from, to }) => [from, to].every((id) => members.some((entry) => entry.id === id)));
      for (const [index, { from, to }] of known.entries()) {
        const [one, other] = [box(from), box(to)];
        const [path, tip] = [numbers(picture.arrows[index]!.path), numbers(picture.arrows[index]!.tip)];
        const below = other.y > one.y;
        const right = other.x > one.x;
        const middle = BOX.height / 2;
        expect(path.slice(0, 2)).toEqual(below ? [one.x + BOX.width / 2, one.y + BOX.height] : [right ? one.x + BOX.width : one.x, one.y + middle]);
        expect(tip.slice(0, 2)).toEqual(below ? [other.x + BOX.width / 2, other.y] : [right ? other.x : other.x + BOX.width, other.y + middle]);
        // The line ends where the tip begins, six behind its point, and the tip is as wide as long.
        const [endX, endY] = path.slice(-2) as [number, number];
        expect([tip[0]! - endX, tip[1]! - endY]).toEqual(below ? [0, 6] : [right ? 6 : -6, 0]);
        expect(tip.slice(2)).toEqual(below ? [-3, -6, 6] : [right ? -6 : 6, -3, 6]);
        // A curve leaves downwards and comes in from above.
        if (below) expect([path[2], path[3]! > path[1]!, path[4], path[5]! < tip[1]!]).toEqual([path[0], true, tip[0], true]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(3);
  });

  it('leaves the same room between boxes of a row and between rows, and is as large as its boxes', () => {
    for (const members of families.map(family)) {
      const picture = lineagePicture(members, label);
      if (!picture) continue;
      const xs = picture.boxes.map(({ x }) => x);
      const ys = picture.boxes.map(({ y }) => y);
      for (const x of xs) expect((x - 56) % (BOX.width + 40)).toBe(0);
      for (const y of ys) expect((y - 10) % (BOX.height + 34)).toBe(0);
      expect([Math.min(...xs), Math.min(...ys)]).toEqual([56, 10]);
      expect([picture.width, picture.height]).toEqual([Math.max(...xs) + BOX.width + 10, Math.max(...ys) + BOX.height + 10]);
      for (const { level, y } of picture.rows) for (const box of picture.boxes) expect(box.y + BOX.height / 2 === y).toBe(box.entry.policy.level === level);
    }
  });

  /** Two papers that follow each other, each as the test wants it. */
  const pair = (changes: [Partial<StandardsEntry>, Partial<StandardsEntry>], titles = ['甲', '乙']) => {
    const [older, newer] = ['甲', '乙'].map((_, index): StandardsEntry => {
      const base = library.entry(index === 0 ? 'central/microcredit-2021' : 'central/microcredit-2026');
      const { id, policy, status, runs } = base;
      return { id, status, runs, ...changes[index], policy: { ...policy, title: titles[index]!, ...changes[index]!.policy } };
    });
    return lineagePicture([newer!, older!], label)!.boxes;
  };

  it('puts what is over to the left of what holds, and among those that hold the earlier one', () => {
    const order = (changes: [Partial<StandardsEntry>, Partial<StandardsEntry>]) => [...pair(changes)].sort((a, b) => a.x - b.x).map(({ lines }) => lines[0]);
    expect(order([{}, {}])).toEqual(['甲', '乙']);
    expect(order([{ status: 'in-force', runs: { from: '2027' } }, { runs: { from: '2026' } }])).toEqual(['乙', '甲']);
    expect(order([{ status: 'replaced', runs: { from: '2027' } }, { runs: { from: '2026' } }])).toEqual(['甲', '乙']);
    expect(order([{ status: 'in-force', runs: { from: '2026' } }, { runs: { from: '2026' } }])).toEqual(['甲', '乙']);
    expect(pair([{}, {}]).map(({ past }) => past)).toEqual([false, true]);
  });

  it('tells when a paper began and ended, and that the beginning is not known', () => {
    expect(pair([{ runs: { from: '2021-03', until: '2025-12-31' } }, { runs: {} }]).map(({ when }) => when)).toEqual(['起始日没查到', '2021年起，到2025年']);
  });

  it('breaks a title into two lines of ten and cuts what is longer', () => {
    const lines = (title: string) => pair([{}, {}], ['甲', title])[0]!.lines;
    expect(lines('一二三四五六七八九十')).toEqual(['一二三四五六七八九十']);
    expect(lines('一二三四五六七八九十甲')).toEqual(['一二三四五六七八九十', '甲']);
    expect(lines('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸')).toEqual(['一二三四五六七八九十', '甲乙丙丁戊己庚辛壬癸']);
    expect(lines('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子')).toEqual(['一二三四五六七八九十', '甲乙丙丁戊己庚辛壬…']);
  });

  it('is not drawn for one paper alone, nor for papers that nothing ties together', () => {
    const [first] = library.entries;
    expect(lineagePicture([first!], label)).toBeUndefined();
    const loose = library.entries.filter(({ policy }) => policy.implements.length === 0 && policy.validity.replacedBy.length === 0).slice(0, 2);
    expect(loose).toHaveLength(2);
    expect(lineagePicture(loose, label)).toBeUndefined();
  });
});
