import { strFromU8, unzipSync } from 'fflate';

/** A cell that shows no value although somebody meant one: an error such as #N/A, or a formula that was never worked out. */
export interface DeadCell {
  row: number;
  /** 0 is column A. */
  column: number;
  /** What the cell shows; undefined for a formula without a result. */
  shows?: string;
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function deadIn(xml: string): DeadCell[] {
  return [...xml.matchAll(/<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].flatMap(([, marks = '', inside = '']): DeadCell[] => {
    const [, letters, row] = /\br="([A-Z]+)(\d+)"/.exec(marks) ?? [];
    if (!letters || !row) return [];
    const value = /<v[^>]*>([^<]*)<\/v>/.exec(inside)?.[1] ?? '';
    const place = { row: Number(row), column: columnOf(letters) };
    if (/\bt="e"/.test(marks)) return [{ ...place, shows: value }];
    return /<f[\s>/]/.test(inside) && value === '' && !/\bt="str"/.test(marks) ? [place] : [];
  });
}

/**
 * The dead cells of each sheet by its name. A reader of values gives nothing for them, and nothing would mean that the office
 * took a value out (ECMA-376 18.3.1.4: t="e" is an error; a formula's result stands in v).
 */
export function deadCells(bytes: Uint8Array): Map<string, DeadCell[]> {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name) });
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s([^>]*)>/g)].map(([, marks = '']) => [
      /\bId="([^"]*)"/.exec(marks)?.[1],
      /\bTarget="([^"]*)"/.exec(marks)?.[1] ?? '',
    ]),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet\s([^>]*)>/g)].map(([, marks = '']) => {
      const target = targets.get(/\br:id="([^"]*)"/.exec(marks)?.[1]) ?? '';
      return [/\bname="([^"]*)"/.exec(marks)?.[1] ?? '', deadIn(text(target.startsWith('/') ? target.slice(1) : `xl/${target}`))];
    }),
  );
}
