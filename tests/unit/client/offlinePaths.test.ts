import { describe, expect, it } from 'vitest';
import { cacheName, fileAt, isOldName, isOwnCache } from '../../../src/client/worker/paths.ts';

const FILES = new Set(['index.html', 'search.html', 'policies/central/x.html', 'assets/shell.js', '404.html']);
const at = (address: string, scope = 'https://a.cn/ku/') => fileAt(address, scope, (path) => FILES.has(path));

describe('the file an address means', () => {
  it.each([
    ['https://a.cn/ku/', 'index.html'],
    ['https://a.cn/ku/index.html', 'index.html'],
    ['https://a.cn/ku/search.html?q=%E4%BD%8E', 'search.html'],
    ['https://a.cn/ku/search', 'search.html'],
    ['https://a.cn/ku/policies/central/x', 'policies/central/x.html'],
    ['https://a.cn/ku/policies/central/x/', 'policies/central/x.html'],
    ['https://a.cn/ku/assets/shell.js', 'assets/shell.js'],
    ['https://a.cn/ku/policies/central/nope.html', undefined],
    ['https://a.cn/other/index.html', undefined],
    ['https://b.cn/ku/index.html', undefined],
    ['https://a.cn/ku/100%.html', 'broken'],
    ['https://a.cn/ku/%E4%BD.html', 'broken'],
    ['https://a.cn/ku/policies/%zz', 'broken'],
  ])('%s', (address, file) => expect(at(address)).toBe(file));
});

describe('the name of an offline copy', () => {
  it('belongs to one scope only', () => {
    const name = cacheName('https://a.cn/ku/', '1234');
    expect(isOwnCache(name, 'https://a.cn/ku/')).toBe(true);
    expect(isOwnCache(name, 'https://a.cn/')).toBe(false);
    expect(isOwnCache(name, 'https://a.cn/ku/xin/')).toBe(false);
    expect(isOwnCache(cacheName('https://a.cn/ku/xin/', '1'), 'https://a.cn/ku/')).toBe(false);
  });

  it('is told from the names of before', () => {
    expect(isOldName('policy-clear-book-00aa11bb22cc33dd')).toBe(true);
    expect(isOldName(cacheName('https://a.cn/', '00aa'))).toBe(false);
  });
});
