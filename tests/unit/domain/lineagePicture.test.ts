import { describe, expect, it } from 'vitest';
import { BOX, lineagePicture } from '../../../src/domain/inspect/lineagePicture.ts';
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

  it('is not drawn for one paper alone, nor for papers that nothing ties together', () => {
    const [first] = library.entries;
    expect(lineagePicture([first!], label)).toBeUndefined();
    const loose = library.entries.filter(({ policy }) => policy.implements.length === 0 && policy.validity.replacedBy.length === 0).slice(0, 2);
    expect(loose).toHaveLength(2);
    expect(lineagePicture(loose, label)).toBeUndefined();
  });
});
