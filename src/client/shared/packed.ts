import { unpackJson } from '../../search/index/pieces.ts';

/** What a page says when its data cannot be had: `what` is 卡片数据, `meanwhile` what still works. */
export interface Told {
  what: string;
  meanwhile: string;
}

/** Packed parts by name, as the data scripts leave them on the page (see editions/website/dataScripts.ts). */
export type PackedParts = Record<string, string>;

interface FramePart<Frame> {
  frame: Frame;
  /** The items' ids in their order. */
  ids: string[];
  /** How many parts hold the items. */
  parts: number;
}

/** What the data scripts have left on the page, put together. A part that is missing or damaged throws the sentence for the page: half the data would answer wrongly. */
export function packedData<Frame, Item extends { id: string }>(packed: PackedParts | undefined, { what, meanwhile }: Told): { frame: Frame; items: Item[] } {
  const part = <T>(name: string): T => {
    const text = packed?.[name];
    if (text === undefined) throw new Error(`${what}没有找到，这份资料可能没有拷全；${meanwhile}。`);
    try {
      return unpackJson<T>(what, text);
    } catch {
      throw new Error(`${what}已损坏，请重新拷一份；${meanwhile}。`);
    }
  };
  const { frame, ids, parts } = part<FramePart<Frame>>('frame');
  const items = new Map<string, Item>();
  for (let bucket = 0; bucket < parts; bucket += 1) for (const item of part<Item[]>(`${bucket}`)) items.set(item.id, item);
  return { frame, items: ids.map((id) => items.get(id)!) };
}
