import { chineseDate } from '../../domain/text/date.ts';
import { edition } from '../shared/edition.ts';

/** A string as CSS writes it. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** 页眉: title and edition for the margin boxes of src/styles/paper/print.css, which inherit them from the root. */
export function setRunningHeads(): void {
  const known = edition();
  const { style } = document.documentElement;
  style.setProperty('--run-title', quoted(document.title));
  if (known) style.setProperty('--run-edition', quoted(`${chineseDate(known.day)}版　校验码${known.checksum}`));
}
