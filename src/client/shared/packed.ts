import { splitBenefitId } from '../../domain/policy/benefitId.ts';
import { bucketOf } from '../../search/index/buckets.ts';
import { unpackJson } from '../../search/index/pieces.ts';
import { injected } from './injected.ts';

/** Packed parts by name, as the data scripts leave them on the page (see editions/website/dataScripts.ts). */
export type PackedParts = Record<string, string>;

/** Where a page's data is and how the page speaks of it. */
export interface DataPlace {
  /** What has arrived. */
  parts(): PackedParts | undefined;
  /** The address of its scripts without what tells them apart: assets/match-data. */
  address: string;
  /** What a page says when its data cannot be had: 卡片数据. */
  what: string;
  /** What still works. */
  meanwhile: string;
}

/** The data of a page: what is of the whole, the lists it works on, and the items of single entries. */
export interface ArrivedData<Frame, List, Item> {
  frame: Frame;
  /** Throws the sentence for the page; none where the items are all here. */
  lists(): List[] | undefined;
  /** What a rare question needs beside the lists. Rejects with the sentence for the page. */
  aside(): Promise<List[]>;
  /** All items, where the file holds them all. Throws the sentence for the page. */
  items(): Item[];
  /** The items of an entry; none while its pack is not here. */
  of(entry: string): Item[];
  /** Sees to it that the items of these entries are here. Undefined when they are; else a promise, of the sentence for the page where some are not to be had. */
  want(entries: readonly string[]): Promise<string | undefined> | undefined;
}

/** What the data scripts have left on the page. A part that is missing or damaged throws the sentence for the page: half the data would answer wrongly. */
export function arrivedData<Frame, List, Item extends { id: string }>({ parts, address, what, meanwhile }: DataPlace): ArrivedData<Frame, List, Item> {
  const part = <T>(name: string): T => {
    const text = parts()?.[name];
    if (text === undefined) throw new Error(`${what}没有找到，这份资料可能没有拷全；${meanwhile}。`);
    try {
      return unpackJson<T>(what, text);
    } catch {
      throw new Error(`${what}已损坏，请重新拷一份；${meanwhile}。`);
    }
  };
  const { frame, lists, packs } = part<{ frame: Frame; lists: number; packs: number }>('frame');
  const eachList = <T>(make: (list: number) => T): T[] => Array.from({ length: lists }, (_, list) => make(list));
  const here = new Map<number, Item[]>();
  const coming = new Map<number, Promise<unknown>>();
  const packOf = (entry: string) => bucketOf(entry, packs);
  const take = (pack: number) => here.set(pack, part(`${pack}`));
  const fetched = (pack: number) => {
    const pending = coming.get(pack) ?? injected(`${address}-of-${pack}.js`).then(() => coming.delete(pack));
    coming.set(pack, pending);
    return pending;
  };
  const takeAll = (wanted: readonly number[]): string | undefined => {
    let problem: string | undefined;
    for (const pack of wanted) {
      try {
        take(pack);
      } catch (error) {
        problem = (error as Error).message;
      }
    }
    return problem;
  };
  return {
    frame,
    lists: () => (lists ? eachList((list) => part<List>(`list${list}`)) : undefined),
    async aside() {
      await Promise.all(eachList((list) => injected(`${address}-aside-${list}.js`)));
      return eachList((list) => part<List>(`aside${list}`));
    },
    items: () => take(0).get(0)!,
    of: (entry) => (here.get(packOf(entry)) ?? []).filter(({ id }) => splitBenefitId(id).entry === entry),
    want(entries) {
      const wanted = [...new Set(entries.map(packOf))].filter((pack) => !here.has(pack));
      const away = wanted.filter((pack) => parts()?.[pack] === undefined);
      if (away.length) return Promise.all(away.map(fetched)).then(() => takeAll(wanted));
      const problem = takeAll(wanted);
      return problem === undefined ? undefined : Promise.resolve(problem);
    },
  };
}
