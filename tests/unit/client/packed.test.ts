import { describe, expect, it } from 'vitest';
import { packedData } from '../../../src/client/shared/packed.ts';
import { dataScript } from '../../../src/editions/website/dataScript.ts';

const TOLD = { what: '卡片数据', meanwhile: '先看别的' };
const VALUE = { text: '补助 <b> </script> \u2028', list: [1, 2] };

describe('data on a page', () => {
  it('comes back from its script as it went in, and the script holds no markup', () => {
    const script = dataScript('policyPrint', VALUE);
    const self: { policyPrint?: string } = {};
    new Function('self', script)(self);
    expect(packedData(self.policyPrint, TOLD)).toEqual(VALUE);
    expect(script).not.toMatch(/[<\u2028]/);
  });

  it('is missed and found damaged in a Chinese sentence', () => {
    expect(() => packedData(undefined, TOLD)).toThrow('卡片数据没有找到，这份资料可能没有拷全；先看别的。');
    expect(() => packedData('00000000:abc', TOLD)).toThrow('卡片数据已损坏，请重新拷一份；先看别的。');
  });
});
