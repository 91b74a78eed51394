import { injected } from '../shared/injected.ts';
import { PieceError, type PieceSource } from '../../search/index/pieces.ts';

declare global {
  interface Window {
    /** Index pieces that have arrived, by name. Scripts under search/ put them here; a single file has them inline. */
    policySearch?: Record<string, string>;
  }
}

/**
 * Gets index pieces the one way that works over http, from a folder and inside a single file: what is already on the
 * page is used, anything else is a classic script. Nothing here needs fetch, workers or modules.
 */
export function pieceScripts(folder: string): PieceSource {
  const loading = new Map<string, Promise<string>>();
  return {
    load(name) {
      const present = window.policySearch?.[name];
      if (present !== undefined) return Promise.resolve(present);
      const pending = loading.get(name) ?? inject(`${folder}${name}.js`, name);
      loading.set(name, pending);
      // A piece that did not come may come the next time: the network or the disk was busy.
      pending.catch(() => loading.delete(name));
      return pending;
    },
  };
}

async function inject(address: string, name: string): Promise<string> {
  const end = await injected(address);
  const piece = window.policySearch?.[name];
  if (piece === undefined) throw new PieceError(name, end === 'ran' ? 'damaged' : 'missing');
  return piece;
}

/** Where the pieces are, seen from the script that is running: assets/search.js → search/. */
export function pieceFolder(script: HTMLOrSVGScriptElement | null): string {
  const address = script instanceof HTMLScriptElement ? script.getAttribute('src') : null;
  return address ? address.replace(/assets\/[^/]*$/, 'search/') : 'search/';
}
