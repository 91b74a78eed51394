import { describe, expect, it } from 'vitest';
import { packedData, type PackedParts } from '../../../src/client/shared/packed.ts';
import { dataScripts } from '../../../src/editions/website/dataScripts.ts';
import { dataScriptNames } from '../../../src/library/dataScriptNames.ts';

const TOLD = { what: '卡片数据', meanwhile: '先看别的' };
const FRAME = { text: '补助 <b> </script> \u2028', list: [1, 2] };
/** Two cards of an entry stand together, whatever their order. */
const ITEMS = ['b/two#x', 'a/one#y', 'b/two#z', ...Array.from({ length: 60 }, (_, number) => `c/e${number}#k`)].map((id) => ({ id, say: `说${id}` }));
const NAMES = dataScriptNames('print-cards', { entries: { length: 62 } as never });

const scriptsOf = (items: typeof ITEMS) => dataScripts('policyPrint', NAMES, { frame: FRAME, items });
function partsOf(scripts: Iterable<string>): PackedParts {
  const self: { policyPrint?: PackedParts } = {};
  for (const script of scripts) new Function('self', script)(self);
  return self.policyPrint!;
}

describe('data on a page', () => {
  it('comes back from its scripts as it went in, in its order, and the scripts hold no markup', () => {
    const scripts = scriptsOf(ITEMS);
    expect([...scripts.keys()]).toEqual(['print-cards.js', 'print-cards-0.js', 'print-cards-1.js']);
    expect(packedData(partsOf(scripts.values()), TOLD)).toEqual({ frame: FRAME, items: ITEMS });
    expect([...scripts.values()].join('')).not.toMatch(/[<\u2028]/);
  });

  it('changes one script when one entry is edited', () => {
    const before = scriptsOf(ITEMS);
    const after = scriptsOf(ITEMS.map((item) => (item.id === 'b/two#x' ? { ...item, say: '改了' } : item)));
    expect([...after].filter(([name, script]) => before.get(name) !== script)).toHaveLength(1);
  });

  it('is missed and found damaged in a Chinese sentence, even a single part of it', () => {
    expect(() => packedData(undefined, TOLD)).toThrow('卡片数据没有找到，这份资料可能没有拷全；先看别的。');
    const parts = partsOf(scriptsOf(ITEMS).values());
    for (const name of Object.keys(parts)) {
      const { [name]: _, ...rest } = parts;
      expect(() => packedData(rest, TOLD), name).toThrow(/没有找到/);
      expect(() => packedData({ ...parts, [name]: '00000000:abc' }, TOLD), name).toThrow('卡片数据已损坏，请重新拷一份；先看别的。');
    }
  });
});
