/** A QR code kept as text: one row of hexadecimal digits per line of modules, first module highest bit, joined by `.`. */

/** Packs a square of modules (true is dark). */
export function packQr(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row) => {
      let digits = '';
      for (let at = 0; at < row.length; at += 4) digits += [0, 1, 2, 3].reduce((sum, bit) => sum * 2 + Number(row[at + bit] ?? false), 0).toString(16);
      return digits;
    })
    .join('.');
}

/** SVG path of the dark modules, one unit each, run by run. `size` is the number of modules a side. */
export function qrPath(packed: string): { size: number; d: string } {
  const rows = packed.split('.');
  const size = rows.length;
  let d = '';
  rows.forEach((digits, y) => {
    let start = -1;
    for (let x = 0; x <= size; x += 1) {
      const dark = x < size && ((parseInt(digits[x >> 2]!, 16) >> (3 - (x & 3))) & 1) === 1;
      if (dark && start < 0) start = x;
      if (!dark && start >= 0) {
        d += `M${start} ${y}h${x - start}v1h-${x - start}z`;
        start = -1;
      }
    }
  });
  return { size, d };
}
