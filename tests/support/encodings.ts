/** A text as old programmes save it. ASCII and the two-byte part of GBK only. */
export const gbk = (text: string): Uint8Array => {
  const table = new Map<string, [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((letter) => (letter.codePointAt(0)! < 0x80 ? [letter.codePointAt(0)!] : (table.get(letter) ?? [0x3f]))));
};

export const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

/** The same with the greater byte first. */
export const utf16be = (text: string): Uint8Array => Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()]);
