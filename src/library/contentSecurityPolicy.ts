import { ADDRESS_BACK_SOURCE } from './addressBack.ts';

/**
 * What a page may load: itself, nothing else, and the one line that stands in it. No WASM is used, so none is allowed. `file:` stands beside 'self' because
 * browsers differ in whether 'self' covers a page opened from a folder; over http it allows nothing, pages cannot load file: there.
 */
const SOURCES: [string, string][] = [
  ['default-src', "'none'"],
  ['script-src', `'self' ${ADDRESS_BACK_SOURCE} file:`],
  ['style-src', "'self' file:"],
  ['img-src', "'self' file: data:"],
  ['connect-src', "'self'"],
  ['manifest-src', "'self'"],
  ['worker-src', "'self'"],
  ['form-action', "'self' file:"],
  ['base-uri', "'none'"],
];

export const CONTENT_SECURITY_POLICY = SOURCES.map(([name, sources]) => `${name} ${sources}`).join('; ');

/** The single file carries its one script and style inside, named by their hashes; it loads nothing at all. */
export function singleFilePolicy(scriptHashes: readonly string[], styleHashes: readonly string[]): string {
  const list = (hashes: readonly string[]) => hashes.map((hash) => `'sha256-${hash}'`).join(' ');
  return `default-src 'none'; script-src ${list(scriptHashes)}; style-src ${list(styleHashes)}; img-src data:; form-action 'none'; base-uri 'none'`;
}
