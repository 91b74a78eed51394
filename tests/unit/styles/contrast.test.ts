import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../support/miniLibrary.ts';

const css = readFileSync(join(PROJECT, 'src/styles/tokens.css'), 'utf8');

function tokens(selector: string): Record<string, string> {
  const block = css.split(selector)[1]!.split('}')[0]!;
  return Object.fromEntries([...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]));
}

/** WCAG 2.2 relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', ':root {'],
  ['dark', ':root[data-theme="dark"] {'],
  ['dark by the system', ':root:not([data-theme="light"]) {'],
])('colours, %s', (_, selector) => {
  const colours = tokens(selector);
  it.each(['ink', 'ink-soft'])('%s reads at 7:1 on paper and surface', (name) => {
    for (const ground of ['paper', 'surface']) expect(contrast(colours[name]!, colours[ground]!)).toBeGreaterThanOrEqual(7);
  });
  it.each(['red', 'indigo', 'pine', 'ochre', 'focus'])('%s marks at 4.5:1 on paper, surface and hatching', (name) => {
    for (const ground of ['paper', 'surface', 'hatch']) expect(contrast(colours[name]!, colours[ground]!), ground).toBeGreaterThanOrEqual(4.5);
  });
  it('ink reads on the highlight of a match', () => {
    expect(contrast(colours['ink']!, colours['mark']!)).toBeGreaterThanOrEqual(7);
  });
});
