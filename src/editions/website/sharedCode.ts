import { dirname, relative, resolve, sep } from 'node:path';
import type { ViteUserConfig } from 'astro';

type Plugins = NonNullable<ViteUserConfig['plugins']>;

/** The rooms whose modules the templates share with the build: it has read the library, and worked out much of it, with these very modules. */
const SHARED = ['domain', 'library', 'print'];

/**
 * Part of astro.config.mjs. What the templates take from these rooms is not bundled with them but imported from where it
 * stands (package.json, imports), so that nothing is loaded, or worked out, twice. The compiled templates may be moved
 * anywhere below the project: the name is looked up from its package.json.
 */
export function sharedCode(): Plugins[number] {
  let rooms: string[] = [];
  return {
    name: 'shared-code',
    enforce: 'pre',
    apply: 'build',
    configResolved({ root }) {
      rooms = SHARED.map((room) => resolve(root, 'src', room) + sep);
    },
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.') || !source.endsWith('.ts') || this.environment.name === 'client') return undefined;
      const path = resolve(dirname(importer.replace(/\?.*$/, '')), source);
      if (!rooms.some((room) => path.startsWith(room))) return undefined;
      return { id: `#src/${relative(resolve(rooms[0]!, '..'), path).split(sep).join('/')}`, external: true };
    },
  };
}
