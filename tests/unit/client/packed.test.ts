import { describe, expect, it } from 'vitest';
import { arrivedData, type PackedParts } from '../../../src/client/shared/packed.ts';
import { dataScripts, inlineScript, type PageData } from '../../../src/editions/website/dataScripts.ts';
import { dataScriptNames } from '../../../src/library/dataScriptNames.ts';

const FRAME = { text: '补助 <b> </script> \u2028', list: [1, 2] };
interface Item {
  id: string;
  say: string;
}
/** Two cards of an entry stand together, whatever their order. */
const ITEMS: Item[] = ['b/two#x', 'a/one#y', 'b/two#z', ...Array.from({ length: 120 }, (_, number) => `c/e${number}#k`)].map((id) => ({
  id,
  say: `说${id}`,
}));
const NAMES = dataScriptNames('print-cards', { entries: { length: 122 } as never });

const data = (items: readonly Item[]): PageData<typeof FRAME, Item> => ({
  global: 'policyPrint',
  frame: FRAME,
  items,
  listed: (some) => some.map(({ id }) => id),
});
const scriptsOf = (items: readonly Item[]) => dataScripts(NAMES, data(items));
function partsOf(scripts: Iterable<string>): PackedParts {
  const self: { policyPrint?: PackedParts } = {};
  for (const script of scripts) new Function('self', script)(self);
  return self.policyPrint!;
}
const opened = (parts: PackedParts | undefined) =>
  arrivedData<typeof FRAME, string[], Item>({ parts: () => parts, address: 'assets/print-cards', what: '卡片数据', meanwhile: '先看别的' });

describe('data on a page', () => {
  const parts = partsOf(scriptsOf(ITEMS).values());

  it('comes back from its scripts as it went in, and the scripts hold no markup', () => {
    const scripts = scriptsOf(ITEMS);
    expect([...scripts.keys()].filter((name) => !name.includes('-of-'))).toEqual(['print-cards.js', 'print-cards-0.js', 'print-cards-1.js']);
    expect([...scripts.keys()].filter((name) => name.includes('-of-'))).toEqual(Array.from({ length: 16 }, (_, pack) => `print-cards-of-${pack}.js`));
    expect([...scripts.values()].join('')).not.toMatch(/[<\u2028]/);
    const arrived = opened(parts);
    expect(arrived.frame).toEqual(FRAME);
    expect(arrived.lists()!.flat().sort()).toEqual(ITEMS.map(({ id }) => id).sort());
    expect(arrived.want(['b/two', 'c/e7'])).toBeUndefined();
    expect(arrived.of('b/two').map(({ say }) => say)).toEqual(['说b/two#x', '说b/two#z']);
    expect(arrived.of('c/e7').map(({ say }) => say)).toEqual(['说c/e7#k']);
    expect(arrived.of('c/none')).toEqual([]);
  });

  it('stands whole in a file that holds everything, once', () => {
    const arrived = opened(partsOf([inlineScript(data(ITEMS))]));
    expect([arrived.frame, arrived.lists(), arrived.items()]).toEqual([FRAME, undefined, ITEMS]);
    expect(arrived.want(['a/one'])).toBeUndefined();
    expect(arrived.of('a/one')).toEqual([ITEMS[1]]);
  });

  it('changes one script when one entry is edited', () => {
    const before = scriptsOf(ITEMS);
    const after = scriptsOf(ITEMS.map((item) => (item.id === 'b/two#x' ? { ...item, say: '改了' } : item)));
    expect([...after].filter(([name, script]) => before.get(name) !== script)).toHaveLength(1);
  });

  it('is missed and found damaged in a Chinese sentence, even a single part of it', async () => {
    expect(() => opened(undefined)).toThrow('卡片数据没有找到，这份资料可能没有拷全；先看别的。');
    const read = async (own: PackedParts) => {
      const arrived = opened(own);
      arrived.lists();
      const problem = await arrived.want(ITEMS.map(({ id }) => id.split('#')[0]!));
      if (problem !== undefined) throw new Error(problem);
    };
    await expect(read(parts)).resolves.toBeUndefined();
    for (const name of Object.keys(parts))
      await expect(read({ ...parts, [name]: '00000000:abc' }), name).rejects.toThrow('卡片数据已损坏，请重新拷一份；先看别的。');
    const { list1: _, ...rest } = parts;
    await expect(read(rest)).rejects.toThrow(/没有找到/);
  });
});
