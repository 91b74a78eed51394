import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/client/search/address.ts';

describe('the address of a search', () => {
  it('carries words, ticks and how many results were opened up, there and back', () => {
    const search = { query: '低保 多少', ticks: ['level:county', 'topic:safety'], shown: 40 };
    expect(readAddress(writeAddress(search))).toEqual(search);
    expect(writeAddress({ query: '低保', ticks: [], shown: 0 })).toBe(`?q=${encodeURIComponent('低保')}`);
    expect(writeAddress({ query: '', ticks: ['level:county'], shown: 40 })).toBe('');
  });

  it.each(['?q=a&f=<b>,level:county&n=9e9', '?q=a&f=level:county&n=-3', '?q=a&f=,level:county,:&n=x'])(
    'leaves out what is no tick and no count: %s',
    (text) => {
      expect(readAddress(text)).toEqual({ query: 'a', ticks: ['level:county'], shown: 0 });
    },
  );

  it('never carries half a character', () => expect(() => writeAddress({ query: '\ud800低保', ticks: [], shown: 0 })).not.toThrow());
});
