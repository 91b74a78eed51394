import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keyOf, remember, rememberAs, stopRemembering } from '../../../src/store/remember.ts';
import { Store } from '../../../src/store/store.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'store-'));

afterEach(stopRemembering);

describe('what a build remembers', () => {
  const counted = () => {
    let times = 0;
    return { work: (text: string) => remember('kind', [text], () => ({ text, times: (times += 1) })), times: () => times };
  };

  it('is worked out once for the same input and code, and anew for other input or code', () => {
    const place = { code: 'one', folder: folder() };
    const { work, times } = counted();
    rememberAs(place);
    expect(work('a')).toEqual({ text: 'a', times: 1 });
    stopRemembering();
    rememberAs(place);
    expect(work('a')).toEqual({ text: 'a', times: 1 });
    expect(work('b')).toEqual({ text: 'b', times: 2 });
    stopRemembering();
    rememberAs({ ...place, code: 'two' });
    expect(work('a')).toEqual({ text: 'a', times: 3 });
    expect(times()).toBe(3);
  });

  it('is nothing where nobody asked to remember', () => {
    const { work, times } = counted();
    work('a');
    work('a');
    expect(times()).toBe(2);
  });

  it('has one key for the same parts, short or long, text or bytes', () => {
    const key = (...parts: (string | Uint8Array)[]) => keyOf(...parts);
    expect(key('甲', '乙')).toBe(key('甲', '乙'));
    // As many letters as bytes: a text and its bytes are one.
    expect(key('ab', 'c')).toBe(key('ab', Buffer.from('c')));
    expect(key('x'.repeat(5000))).toBe(key(Buffer.alloc(5000, 'x')));
    expect(key('ab', 'c')).not.toBe(key('a', 'bc'));
  });

  it('tells parts apart by where they end', () => {
    rememberAs({ code: 'one', folder: folder() });
    expect(remember('kind', ['ab', 'c'], () => 1)).toBe(1);
    expect(remember('kind', ['a', 'bc'], () => 2)).toBe(2);
  });
});

describe('the file of values', () => {
  it('keeps what was used and drops the rest', () => {
    const file = join(folder(), 'values');
    const first = new Store(file);
    first.set('kept', Buffer.from('一'));
    first.set('idle', Buffer.from('二'));
    first.save();
    const second = new Store(file);
    expect(Buffer.from(second.get('kept')!).toString()).toBe('一');
    second.set('new', Buffer.from('三'));
    expect(Buffer.from(second.get('new')!).toString()).toBe('三');
    second.save();
    const third = new Store(file);
    expect(third.get('idle')).toBeUndefined();
    expect(Buffer.from(third.get('kept')!).toString()).toBe('一');
    expect(Buffer.from(third.get('new')!).toString()).toBe('三');
  });

  it('keeps all, asked for or not, for who goes on with it', () => {
    const file = join(folder(), 'values');
    const first = new Store(file);
    first.set('idle', Buffer.from('二'));
    first.save();
    const second = new Store(file);
    second.set('new', Buffer.from('三'));
    second.save({ all: true });
    const third = new Store(file);
    expect(['idle', 'new', 'none'].map((key) => third.has(key))).toEqual([true, true, false]);
    expect(Buffer.from(third.get('idle')!).toString()).toBe('二');
  });

  it.each([10, 3_000_000])('gives back values of %d bytes, old and new, short file or long', (size) => {
    const file = join(folder(), 'values');
    const first = new Store(file);
    first.set('a', Buffer.alloc(size, 1));
    first.set('b', Buffer.alloc(size, 2));
    first.save();
    const second = new Store(file);
    second.set('c', Buffer.alloc(size, 3));
    expect(['a', 'b', 'c'].map((key) => second.get(key))).toEqual([1, 2, 3].map((value) => Buffer.alloc(size, value)));
    second.save();
    const third = new Store(file);
    expect(['a', 'b', 'c'].map((key) => third.get(key))).toEqual([1, 2, 3].map((value) => Buffer.alloc(size, value)));
  });

  it('costs nothing but itself where nothing can be written', () => {
    const taken = join(folder(), 'taken');
    writeFileSync(taken, 'a file where the folder should be');
    const store = new Store(join(taken, 'values'));
    store.set('a', Buffer.from('一'));
    store.set('b', Buffer.from('二'));
    expect(store.get('a')).toBeUndefined();
    store.save();
    rememberAs({ code: 'one', folder: taken });
    expect(remember('kind', ['a'], () => 1)).toBe(1);
    stopRemembering();
    expect(readdirSync(join(taken, '..'))).toEqual(['taken']);
  });

  it('does not pile up what is no longer used', () => {
    const file = join(folder(), 'values');
    for (let turn = 0; turn < 8; turn += 1) {
      const store = new Store(file);
      store.get('kept');
      if (turn === 0) store.set('kept', Buffer.alloc(5000, 1));
      store.set(`of turn ${turn}`, Buffer.alloc(9000, turn));
      store.save();
    }
    const last = new Store(file);
    expect(last.get('kept')).toEqual(Buffer.alloc(5000, 1));
    expect(last.get('of turn 7')).toEqual(Buffer.alloc(9000, 7));
    expect(statSync(file).size).toBeLessThan(3 * 14_000);
    expect(readdirSync(join(file, '..'))).toEqual(['values']);
  });

  it('gives back what was put before it is written, as it was when it was put', () => {
    const file = join(folder(), 'values');
    const store = new Store(file);
    const bytes = Buffer.from('first');
    store.set('short', bytes);
    bytes.fill('x');
    expect(String(store.get('short'))).toBe('first');
    // Short and long ones by turns, more than are gathered.
    const sizes = [10, 200_000, 40_000, 40_000, 7];
    sizes.forEach((size, at) => store.set(`${at}`, Buffer.alloc(size, at)));
    const all = (from: Store) => [...sizes.map((_, at) => from.get(`${at}`)), from.get('short')];
    const put = [...sizes.map((size, at) => Buffer.alloc(size, at)), Buffer.from('first')];
    expect(all(store)).toEqual(put);
    store.save();
    expect(all(new Store(file))).toEqual(put);
  });

  it('takes nothing more once it is saved', () => {
    const file = join(folder(), 'values');
    const store = new Store(file);
    store.set('key', Buffer.from('value'));
    store.save();
    store.set('late', Buffer.from('too late'));
    expect(store.get('late')).toBeUndefined();
    expect(readdirSync(join(file, '..'))).toEqual(['values']);
    expect(new Store(file).get('late')).toBeUndefined();
  });

  it('is not written by who only reads', () => {
    const file = join(folder(), 'values');
    const store = new Store(file);
    store.set('key', Buffer.from('value'));
    store.save();
    const before = readFileSync(file);
    const reader = new Store(file, { reading: true });
    reader.set('other', Buffer.from('held'));
    expect([reader.get('key'), reader.get('other')].map(String)).toEqual(['value', 'held']);
    expect(reader.held.map(([key]) => key)).toEqual(['other']);
    reader.save();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, '..'))).toEqual(['values']);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['not one of ours', () => Buffer.from('something else')],
    ['empty', () => Buffer.alloc(0)],
  ])('counts as empty when it is %s', (_, harm) => {
    const file = join(folder(), 'values');
    const store = new Store(file);
    store.set('key', Buffer.from('value'));
    store.save();
    writeFileSync(file, harm(readFileSync(file)));
    expect(new Store(file).get('key')).toBeUndefined();
  });
});
