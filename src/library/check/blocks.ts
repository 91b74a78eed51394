/** Lines of a text that are looked through together. */
export interface Block {
  /** Place of the first line, from 0. */
  from: number;
  lines: readonly string[];
  /** The line behind the last; undefined at the end of the text. */
  after: string | undefined;
}

const LONG = 2_000;
/** About as many lines make a block. */
const LINES = 499;

/** Whether a block ends with this line: told by the line alone, so that an edit leaves all blocks but its own as they were. */
const isLast = (line: string) => line.length > LONG || (line.length * 7 + (line.charCodeAt(line.length >> 1) || 0)) % LINES === 0;

/** Where a long line of data is cut: no number reaches over the end of one text and the beginning of the next. */
const BETWEEN_TEXTS = '","';

const isScript = (line: string) => line.length > LONG && line.startsWith('<script>');

/** A long text in blocks; together they hold all of it. A long script is cut between its texts: each is a block of that line. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let from = 0;
  const cut = (to: number) => {
    if (to > from) blocks.push({ from, lines: lines.slice(from, to), after: lines[to] });
    from = to;
  };
  lines.forEach((line, at) => {
    if (isScript(line)) {
      cut(at);
      for (const part of line.split(BETWEEN_TEXTS)) blocks.push({ from: at, lines: [part], after: undefined });
      from = at + 1;
    } else if (isLast(line)) cut(at + 1);
  });
  cut(lines.length);
  return blocks;
}
