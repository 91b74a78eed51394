import { stringify } from 'yaml';
import type { Reply } from '../../domain/local/replySchema.ts';

const HEAD = '# 本县补数：打电话问来的，一项一条。怎么写见 docs/clerk/fill-in.md；要问什么看站上“要问的”页，或 npm run report。\n';

/** The order of the fields in the file. */
const FIELDS = ['about', 'asks', 'what', 'value', 'unit', 'per', 'bound', 'runs', 'date', 'text', 'year', 'asked', 'office', 'document'];

/** The whole of content/replies.yaml for these replies. Reading it back gives the same ones. */
export function repliesText(replies: readonly Reply[]): string {
  const rows = replies.map((reply) => {
    const fields = reply as unknown as Record<string, unknown>;
    return Object.fromEntries(
      FIELDS.flatMap((name) => (fields[name] === undefined || (name === 'bound' && fields[name] === 'exact') ? [] : [[name, fields[name]]])),
    );
  });
  return HEAD + (rows.length ? stringify(rows, { lineWidth: 0 }) : '[]\n');
}
