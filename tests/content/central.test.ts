import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/library/read/load.ts';
import { foreignPlaces } from '../support/foreignWords.ts';
import { PROJECT } from '../support/miniLibrary.ts';

/** Central entries that may name a place of the region, since the national document itself lists places. Fewer than six. */
const LISTS_OF_PLACES = new Set(['central/key-counties-160', 'central/edu-free-preschool-2025']);

const { entries } = loadContent(PROJECT);
const places = foreignPlaces();

/** What an entry says to anybody, its links left out. */
const said = ({ policy, body }: (typeof entries)[number]) => `${JSON.stringify(policy)}${body}`.replace(/\/policies\/[a-z0-9/-]+/g, '');

describe('central entries speak for no place', () => {
  const central = entries.filter(({ policy, id }) => policy.level === 'central' && !LISTS_OF_PLACES.has(id));

  it('name none of this region’s places but where a national document lists places', () => {
    expect(central.length).toBeGreaterThan(100);
    expect(central.flatMap((entry) => places.filter((place) => said(entry).includes(place)).map((place) => `${entry.id}: ${place}`))).toEqual([]);
    expect(LISTS_OF_PLACES.size).toBeLessThan(6);
  });

  it('would be found to, if they did', () => {
    const [first] = central;
    expect(places.every((place) => said({ ...first!, body: `${place}的数` }).includes(place))).toBe(true);
    expect(places.length).toBeGreaterThan(2);
  });
});
