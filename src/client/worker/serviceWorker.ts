/**
 * The website edition offline. One cache holds one whole edition, every file checked against its hash on the way in;
 * a page is only ever answered from its own worker's cache, so half of two editions can never be mixed.
 */
declare const EDITION_KEY: string;
declare const EDITION_FILES: Record<string, string>;

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
const worker = self as unknown as Worker;
const PREFIX = 'policy-clear-book-';
const CACHE = `${PREFIX}${EDITION_KEY}`;

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fetches one file past every HTTP cache and refuses it when it is not of this edition (a host in the middle of an upload). */
async function store(cache: Cache, path: string): Promise<void> {
  const address = new URL(path, worker.registration.scope).href;
  const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await response.clone().arrayBuffer();
  if ((await sha256(bytes)) !== EDITION_FILES[path]) throw new Error(`${path}: not of this edition`);
  await cache.put(address, response);
}

async function storeAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  const paths = Object.keys(EDITION_FILES);
  const lanes = Array.from({ length: 6 }, async (_, lane) => {
    for (let index = lane; index < paths.length; index += 6) await store(cache, paths[index]!);
  });
  try {
    await Promise.all(lanes);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
}

/** The file of the edition an address means; undefined when it is none of ours. */
function fileOf(address: string): string | undefined {
  const url = new URL(address);
  const scope = new URL(worker.registration.scope);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(scope.pathname.length));
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
  return candidates.find((candidate) => candidate in EDITION_FILES);
}

async function answer(request: Request): Promise<Response> {
  const file = fileOf(request.url);
  const cache = await caches.open(CACHE);
  if (file !== undefined) {
    const held = await cache.match(new URL(file, worker.registration.scope).href);
    if (held) return held;
  }
  try {
    return await fetch(request);
  } catch (error) {
    const missing = request.mode === 'navigate' ? await cache.match(new URL('404.html', worker.registration.scope).href) : undefined;
    if (missing) return new Response(await missing.blob(), { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
    throw error;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(storeAll()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));
worker.addEventListener('message', (event) => {
  if (event.data === 'use-new-edition') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === new URL(worker.registration.scope).origin) event.respondWith(answer(event.request));
});
