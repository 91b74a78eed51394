/** How a screen and a sheet look on paper: plain pages to be drawn. */
/** Of a long answer: how many lines of its beginning and of its end are shown. */
const FIRST = 8;
const LAST = 12;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const page = (style: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#fff;color:#1a1a1a;font:15px/1.6 "Noto Sans SC Variable","Noto Sans CJK SC",sans-serif}${style}</style><main>${body}</main>`;

/** A command and what it answered; of what is long the middle is left out. */
export function terminalPage(command: string, answer: string): string {
  const lines = answer.split('\n');
  const shown = lines.length > FIRST + LAST ? [...lines.slice(0, FIRST), `……（中间 ${lines.length - FIRST - LAST} 行）……`, ...lines.slice(-LAST)] : lines;
  return page(
    'main{padding:16px 20px;border:1px solid #b9b9b9;border-radius:8px;margin:1px}pre{margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}b{display:block;margin-bottom:8px}',
    `<pre><b>&gt; ${escaped(command)}</b>${shown.map(escaped).join('\n')}</pre>`,
  );
}

/** The upper left corner of a sheet. */
export function sheetPage(name: string, rows: readonly (readonly unknown[])[]): string {
  const cell = (value: unknown) =>
    escaped(value === null || value === undefined ? '' : String(value instanceof Date ? value.toISOString().slice(0, 10) : value));
  const [heads = [], ...rest] = rows;
  return page(
    'table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:13px}th,td{border:1px solid #c4c4c4;padding:3px 6px;text-align:left;vertical-align:top;height:1.6em;overflow:hidden;white-space:nowrap}th{background:#eef1f4}p{margin:0;padding:4px 10px;background:#eef1f4;border:1px solid #c4c4c4;border-top:0;display:inline-block}',
    `<table><tr>${heads.map((head) => `<th>${cell(head)}</th>`).join('')}</tr>${rest.map((row) => `<tr>${row.map((value) => `<td>${cell(value)}</td>`).join('')}</tr>`).join('')}</table><p>${escaped(name)}</p>`,
  );
}
