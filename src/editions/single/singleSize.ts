/** A phone opens a file of this size in a chat without trouble; in bytes. */
export const SINGLE_MOST = 6_000_000;

/** A single file as it was written. */
export interface SingleSize {
  name: string;
  bytes: number;
}

const inMegabytes = (bytes: number) => (Math.ceil(bytes / 100_000) / 10).toFixed(1);

/** What is to be said of the single files: that one is too large for a chat, and how to get it by topic; into which it was divided. Nothing where one is small enough. */
export function singlesTold(singles: readonly SingleSize[], most = SINGLE_MOST): string | undefined {
  const [one, ...others] = singles;
  if (!one) return undefined;
  if (others.length)
    return `单文件按主题分成了${singles.length}份：${singles.map(({ name }) => name).join('、')}。每份只查自己的那些条，页上写着别的在哪一份；整套用压缩包。`;
  return one.bytes > most
    ? `单文件有 ${inMegabytes(one.bytes)} MB，超过 ${most / 1_000_000} MB，手机上不好传、不好开。要一个主题一份，运行 npm run build -- --single topics；整套用压缩包。`
    : undefined;
}
