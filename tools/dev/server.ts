import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Answer } from './messages.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Addresses of the server's own; no page of the site has such a name. */
const SCRIPT = '/@dev.js';
const EVENTS = '/@dev';

/** Runs in the page: it loads anew when the site changed, and says on top what is wrong while the last good page stays. */
const PAGE_SCRIPT = `(() => {
  const events = new EventSource('${EVENTS}');
  const bar = document.createElement('p');
  bar.setAttribute('role', 'alert');
  bar.setAttribute('data-dev-problem', '');
  for (const [name, value] of Object.entries({ position: 'sticky', top: '0', zIndex: '99', margin: '0', padding: '8px 16px', background: '#a3241b', color: '#ffffff', whiteSpace: 'pre-wrap' })) bar.style[name] = value;
  events.addEventListener('reload', () => location.reload());
  events.addEventListener('problem', (event) => {
    bar.textContent = JSON.parse(event.data);
    if (bar.textContent) document.body.prepend(bar);
    else bar.remove();
  });
})();
`;

/** Serves what `fileOf` draws and keeps the open pages up to date. */
export class DevServer {
  readonly server: Server;
  readonly #open = new Set<ServerResponse>();
  readonly #fileOf: (path: string) => Promise<Answer>;
  #problem = '';

  constructor(fileOf: (path: string) => Promise<Answer>) {
    this.#fileOf = fileOf;
    this.server = createServer((request, response) => {
      const address = (request.url ?? '/').replace(/[?#].*$/, '');
      if (address === EVENTS) this.#listen(response);
      else if (address === SCRIPT) response.writeHead(200, { 'content-type': TYPES['.js']! }).end(PAGE_SCRIPT);
      else void this.#serve(address, response);
    });
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.#open.add(response);
    response.once('close', () => this.#open.delete(response));
    response.write(event('problem', this.#problem));
  }

  async #serve(address: string, response: ServerResponse): Promise<void> {
    const path = pathOf(address);
    const { file, problem } = path === undefined ? {} : await this.#fileOf(path);
    const headers = { 'cache-control': 'no-store' };
    if (problem !== undefined) {
      response
        .writeHead(500, { ...headers, 'content-type': TYPES['.html']! })
        .end(withScript(`<!doctype html><meta charset="utf-8"><pre>${escaped(problem)}</pre></body>`));
      return;
    }
    const lost = file === undefined;
    const body = file ?? (await this.#fileOf('404.html')).file ?? new Uint8Array();
    const type = lost ? TYPES['.html']! : (TYPES[extname(path!)] ?? 'application/octet-stream');
    response.writeHead(lost ? 404 : 200, { ...headers, 'content-type': type });
    response.end(type === TYPES['.html'] ? withScript(Buffer.from(body).toString('utf8')) : body);
  }

  /** The site is another one: every open page loads anew. */
  changed(): void {
    this.#problem = '';
    this.#tell('reload', '');
  }

  /** What is wrong with the last edit; pages stay as they are. */
  wrong(problem: string): void {
    this.#problem = problem;
    this.#tell('problem', problem);
  }

  #tell(name: string, data: string): void {
    for (const page of this.#open) page.write(event(name, data));
  }
}

const event = (name: string, data: string) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const withScript = (html: string) => html.replace('</body>', `<script src="${SCRIPT}"></script></body>`);

/** The site path of an address: /policies/x → policies/x.html, / → index.html. Undefined for one that cannot be read. */
function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address).slice(1);
    if (path === '' || path.endsWith('/')) return `${path}index.html`;
    return extname(path) === '' ? `${path}.html` : path;
  } catch {
    return undefined;
  }
}
