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

/** A long text in blocks; together they are the text. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (let from = 0, at = 0; at < lines.length; at += 1) {
    if (!isLast(lines[at]!) && at < lines.length - 1) continue;
    blocks.push({ from, lines: lines.slice(from, at + 1), after: lines[at + 1] });
    from = at + 1;
  }
  return blocks;
}
