/** Which files of the edition an address may mean: hosts drop `.html`, add a slash, or answer a folder with its index. */
function candidates(path: string): string[] {
  if (path === '') return ['index.html'];
  return path.endsWith('/') ? [`${path}index.html`, `${path.slice(0, -1)}.html`] : [path, `${path}.html`, `${path}/index.html`];
}

/** The file an address means; undefined when it is none of the edition's. `broken` when no file could ever be meant: a stray per cent sign. */
export function fileAt(address: string, scope: string, has: (path: string) => boolean): string | 'broken' | undefined {
  const url = new URL(address);
  const top = new URL(scope);
  if (url.origin !== top.origin || !url.pathname.startsWith(top.pathname)) return undefined;
  try {
    return candidates(decodeURIComponent(url.pathname.slice(top.pathname.length))).find(has);
  } catch {
    return 'broken';
  }
}

const NAME = 'policy-clear-book';

/** The name of an edition's copy. The scope's path is part of it: several editions may live on one origin. */
export const cacheName = (scope: string, key: string) => `${NAME} ${new URL(scope).pathname} ${key}`;

/** Whether a copy belongs to this scope, whatever its edition. */
export const isOwnCache = (name: string, scope: string) => name.startsWith(cacheName(scope, ''));

/** Copies of before the scope was part of the name: `policy-clear-book-<key>`. */
export const isOldName = (name: string) => /^policy-clear-book-[0-9a-f]+$/.test(name);
