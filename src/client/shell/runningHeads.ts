/** A string as CSS writes it. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** 页眉: title and edition for the margin boxes of src/styles/paper/print.css, which inherit them from the root. */
export function setRunningHeads(): void {
  const edition = document.querySelector('meta[name="edition"]')?.getAttribute('content') ?? '';
  const [day = '', checksum = ''] = edition.split(' ');
  const [year, month, date] = day.split('-').map(Number);
  const { style } = document.documentElement;
  style.setProperty('--run-title', quoted(document.title));
  style.setProperty('--run-edition', quoted(`${year}年${month}月${date}日版　校验码${checksum}`));
}
