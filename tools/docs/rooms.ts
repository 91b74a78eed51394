import { join, posix } from 'node:path';
import { importGraph } from './imports.ts';

/** Rooms that are drawn as one box, whatever folders they have. */
const WHOLE = new Set(['components', 'pages', 'layouts', 'styles']);

/** domain/policy for domain/policy/amount.ts. */
function roomOf(path: string): string {
  const [top = ''] = path.split('/');
  return WHOLE.has(top) ? top : posix.dirname(path);
}

const name = (room: string) => room.replaceAll('/', '_').replaceAll('.', 'top');

/** Which room takes from which, with how many imports, as the imports themselves say it. */
function arrows(src: string): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [path, imports] of importGraph(src)) {
    const from = roomOf(path);
    const row = found.get(from) ?? new Map<string, number>();
    found.set(from, row);
    for (const { target } of imports) {
      const to = roomOf(target);
      if (to !== from && to !== 'styles') row.set(to, (row.get(to) ?? 0) + 1);
    }
  }
  return found;
}

/** The whole text of docs/rooms.md: the house as its imports draw it. */
export function roomsPicture(): string {
  const found = arrows(join(import.meta.dirname, '../../src'));
  const rooms = [...new Set([...found.keys(), ...[...found.values()].flatMap((row) => [...row.keys()])])].filter((room) => room !== '.').sort();
  const tops = [...new Set(rooms.map((room) => room.split('/')[0]!))];
  const boxes = tops.flatMap((top) => {
    const own = rooms.filter((room) => room.split('/')[0] === top);
    return [`  subgraph ${top}`, ...own.map((room) => `    ${name(room)}["${room === top ? room : room.slice(top.length + 1)}"]`), '  end'];
  });
  // Within one house every sub-room's arrow; between houses one arrow for all, with their number.
  const inner = rooms
    .flatMap((from) => [...(found.get(from) ?? [])].filter(([to]) => to.split('/')[0] === from.split('/')[0]).map(([to]) => `  ${name(from)} --> ${name(to)}`))
    .sort();
  const outer = new Map<string, number>();
  for (const from of rooms) {
    for (const [to, count] of found.get(from) ?? []) {
      const [a, b] = [from.split('/')[0]!, to.split('/')[0]!];
      if (a !== b && b !== '.') outer.set(`${a} ${b}`, (outer.get(`${a} ${b}`) ?? 0) + count);
    }
  }
  const between = [...outer].sort(([a], [b]) => (a < b ? -1 : 1)).map(([pair, count]) => `  ${pair.replace(' ', ` == ${count} ==> `)}`);
  return `# 房子的图

由 \`npm run docs\` 从源码里的 \`import\` 画出来，不要手改。框是房间，细箭头是同一幢里谁取谁的，粗箭头是从一幢到另一幢，上面的数是取了几处。每一间放什么，见 [architecture.md](architecture.md)。

\`\`\`mermaid
flowchart TD
${[...boxes, ...inner, ...between].join('\n')}
\`\`\`
`;
}
