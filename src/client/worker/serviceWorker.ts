/**
 * The website edition offline. One cache holds one whole edition, every file checked against its hash on the way in;
 * a page is only ever answered from its own worker's cache, so half of two editions can never be mixed. What an earlier
 * copy on this device already holds with the same hash is taken from there, so an update fetches only what differs.
 */
import { cacheName, fileAt, isOldName, isOwnCache } from './paths.ts';

declare const EDITION_KEY: string;
/** Path → the first 16 hex digits of the file's SHA-256. */
declare const EDITION_FILES: Record<string, string>;

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  registration: { scope: string; installing: object | null; waiting: object | null };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
const worker = self as unknown as Worker;
const { registration } = worker;
const { scope } = registration;
const CACHE = cacheName(scope, EDITION_KEY);
const addressOf = (path: string) => new URL(path, scope).href;
/** Stored beside the files: what a copy holds, so that the next edition knows what it may take over. No page can have this address. */
const CONTENTS = addressOf('?contents');
const TRIES = 3;
const LANES = 4;

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Fetches one file past every HTTP cache and refuses it when it is not of this edition (a host in the middle of an
 * upload). What is stored is an answer of its own: one that still bears the mark of a redirect may not answer a page.
 */
async function fetched(path: string): Promise<Response> {
  const response = await fetch(addressOf(path), { cache: 'no-store', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== EDITION_FILES[path]) throw new Error(`${path}: not of this edition`);
  return new Response(bytes, { headers: { 'content-type': response.headers.get('content-type') ?? 'application/octet-stream' } });
}

/** On a weak line single requests get lost; one of them must not cost the whole copy. */
async function fetchedPatiently(path: string): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetched(path);
    } catch (error) {
      if (attempt === TRIES) throw error;
      await new Promise((done) => setTimeout(done, attempt * 500));
    }
  }
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => isOwnCache(name, scope));
}

/** Files on this device by hash, from whole and from half-finished copies of this scope: everything in them was checked on its way in. */
async function filesHere(): Promise<Map<string, () => Promise<Response | undefined>>> {
  const here = new Map<string, () => Promise<Response | undefined>>();
  for (const name of await ownCaches()) {
    const cache = await caches.open(name);
    const contents = (await (await cache.match(CONTENTS))?.json()) as Record<string, string> | undefined;
    for (const [path, hash] of Object.entries(contents ?? {})) here.set(hash, () => cache.match(addressOf(path)));
  }
  return here;
}

/** After so many failures the host is gone, and going on only tires the battery. */
const PATIENCE = 5;

/** A failure leaves what has arrived; the next try goes on from there. */
async function storeAll(): Promise<void> {
  const here = await filesHere();
  const cache = await caches.open(CACHE);
  await cache.put(CONTENTS, new Response(JSON.stringify(EDITION_FILES)));
  const missing: string[] = [];
  for (const [path, hash] of Object.entries(EDITION_FILES)) {
    if (await cache.match(addressOf(path))) continue;
    const held = await here.get(hash)?.();
    if (held) await cache.put(addressOf(path), held);
    else missing.push(path);
  }
  const failures: unknown[] = [];
  const lane = async () => {
    for (let path = missing.pop(); path !== undefined && failures.length < PATIENCE; path = missing.pop()) {
      try {
        await cache.put(addressOf(path), await fetchedPatiently(path));
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failures.length) throw failures[0];
  // What is put into a cache that was deleted meanwhile is kept nowhere.
  if (!(await caches.has(CACHE))) throw new Error('deleted while it was being filled');
}

/**
 * Own copies of other editions go; those of other scopes on this origin are not ours. Nothing goes while a still newer
 * edition is on its way: one of the copies is the one it fills, and it drops the rest when it is taken into use itself.
 */
async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) {
    const own = isOwnCache(name, scope) || (isOldName(name) && (await (await caches.open(name)).match(addressOf('index.html'))) !== undefined);
    if (registration.installing || registration.waiting) return;
    if (own && name !== CACHE) await caches.delete(name);
  }
}

async function nowhere(cache: Cache): Promise<Response | undefined> {
  const page = await cache.match(addressOf('404.html'));
  return page && new Response(await page.blob(), { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** What hosts answer to an address they cannot make out: malformed, or too long. */
const UNREADABLE = [400, 414, 431];

async function answer(request: Request): Promise<Response> {
  const file = fileAt(request.url, scope, (path) => Object.prototype.hasOwnProperty.call(EDITION_FILES, path));
  const cache = await caches.open(CACHE);
  const isPage = request.mode === 'navigate';
  // At x/ every link of x.html would lead one folder too deep.
  const bare = request.url.replace(/[?#].*$/, '');
  if (isPage && file?.endsWith('.html') && bare.endsWith('/') && !file.endsWith('index.html'))
    return Response.redirect(bare.replace(/\/+$/, '') + new URL(request.url).search);
  if (file !== undefined && file !== 'broken') {
    const held = await cache.match(addressOf(file));
    if (held) return held;
  }
  if (file === 'broken' && isPage) return (await nowhere(cache)) ?? fetch(request);
  try {
    const told = await fetch(request);
    // A host that cannot read the address says so in its own words, or with an empty page.
    return isPage && UNREADABLE.includes(told.status) ? ((await nowhere(cache)) ?? told) : told;
  } catch (error) {
    const page = isPage ? await nowhere(cache) : undefined;
    if (page) return page;
    throw error;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(storeAll()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));
worker.addEventListener('message', (event) => {
  if (event.data === 'use-new-edition') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === new URL(scope).origin) event.respondWith(answer(event.request));
});
