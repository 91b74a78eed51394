import { unpackJson } from '../../search/index/pieces.ts';

/** What a page says when its data cannot be had: `what` is 卡片数据, `meanwhile` what still works. */
export interface Told {
  what: string;
  meanwhile: string;
}

/** The value that a data script left on the page as packed text (see editions/website/dataScript.ts). Throws the sentence for the page. */
export function packedData<T>(packed: string | undefined, { what, meanwhile }: Told): T {
  if (packed === undefined) throw new Error(`${what}没有找到，这份资料可能没有拷全；${meanwhile}。`);
  try {
    return unpackJson<T>(what, packed);
  } catch {
    throw new Error(`${what}已损坏，请重新拷一份；${meanwhile}。`);
  }
}
