import { describe, expect, it } from 'vitest';
import { hashRouteOf, parseHashRoute } from '../../../src/client/single/hashRoute.ts';

describe('the single file’s addresses', () => {
  it.each([
    ['index.html', 'search.html', '#/search'],
    ['policies/central/a.html', '../../index.html', '#/'],
    ['policies/central/a.html', '../county/b.html#loan', '#/policies/county/b#loan'],
    ['policies/central/a.html', 'c.html', '#/policies/central/c'],
    ['search.html', 'search.html?q=%E4%BD%8E%E4%BF%9D', '#/search?q=%E4%BD%8E%E4%BF%9D'],
    ['topics/finance.html', '/measures.html', '#/measures'],
  ])('in %s, %s becomes %s', (page, address, route) => {
    expect(hashRouteOf(page, address)).toBe(route);
  });

  it.each(['#main', 'https://www.gov.cn/', 'mailto:a@b.cn', 'javascript:alert(1)', ''])('leaves %s alone', (address) => {
    expect(hashRouteOf('index.html', address)).toBeUndefined();
  });

  it('reads page, query and part', () => {
    expect(parseHashRoute('#/policies/central/a?q=x#loan')).toEqual({ page: 'policies/central/a', query: 'q=x', part: 'loan' });
    expect(parseHashRoute('')).toEqual({ page: 'index', query: '', part: '' });
    expect(parseHashRoute('#/')).toEqual({ page: 'index', query: '', part: '' });
    expect(parseHashRoute('#benefits')).toBeUndefined();
  });
});
