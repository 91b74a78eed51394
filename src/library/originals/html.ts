import type { Block } from '../../domain/original/blocks.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
const decoded = (text: string) =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? (/^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : whole));

interface Cell {
  text: string;
  across: number;
  down: number;
}

/** Merged cells as the reader sees them: the words stand in every place they cover. */
function spread(rows: readonly Cell[][]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const { text, across, down } of row) {
      while (grid[at]![column] !== undefined) column += 1;
      for (let y = at; y < Math.min(at + down, rows.length); y += 1) for (let x = column; x < column + across; x += 1) grid[y]![x] = text;
      column += across;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** The simple HTML that a Word file becomes, as blocks. A table inside a cell is read as the cell's words. */
export function blocksOfHtml(html: string): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let depth = 0;
  let rows: Cell[][] = [];
  let cell: Cell | undefined;
  const flush = () => {
    if (depth === 0 && text.trim()) blocks.push({ kind: 'paragraph', text: decoded(text) });
    text = '';
  };
  for (const [, tag, words] of html.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (words !== undefined) {
      if (cell) cell.text += decoded(words);
      else text += words;
      continue;
    }
    const [, slash = '', name = ''] = /^(\/?)(\w+)/.exec(tag!) ?? [];
    if (name === 'table') {
      if (!slash && depth === 0) {
        flush();
        rows = [];
      }
      depth += slash ? -1 : 1;
      if (depth === 0) blocks.push({ kind: 'table', rows: spread(rows) });
    } else if (depth === 1 && name === 'tr' && !slash) rows.push([]);
    else if (depth === 1 && (name === 'td' || name === 'th')) {
      if (slash) cell = undefined;
      else {
        const span = (kind: string) => Number(new RegExp(`${kind}="(\\d+)"`).exec(tag!)?.[1] ?? 1);
        cell = { text: '', across: span('colspan'), down: span('rowspan') };
        rows.at(-1)?.push(cell);
      }
    } else if (/^(p|h\d|li|br)$/.test(name)) {
      if (cell) cell.text += cell.text.endsWith(' ') || cell.text === '' ? '' : ' ';
      else flush();
    }
  }
  flush();
  return blocks;
}
