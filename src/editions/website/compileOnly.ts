import type { AstroIntegration } from 'astro';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** File beside the compiled templates: which style sheets each page links. */
export const STYLES = 'page-styles.json';

/**
 * Part of astro.config.mjs. Astro compiles the templates and renders nothing: the pages are rendered afterwards, from the
 * compiled templates, so that a build whose templates did not change need not compile them again.
 */
export function compileOnly(): AstroIntegration {
  let outDir = '';
  let pages: ReadonlyMap<string, object> = new Map();
  return {
    name: 'compile-only',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'compile-only',
          // Astro clears the compiled templates away once it has rendered.
          setup: async () => {
            cpSync(join(outDir, '.prerender'), join(outDir, '.server'), { recursive: true });
            const styles = [...pages].map(([key, page]) => [key, { styles: (page as { styles: unknown }).styles }]);
            writeFileSync(join(outDir, '.server', STYLES), JSON.stringify(styles));
          },
          getStaticPaths: async () => [],
          render: async () => new Response(null),
        });
      },
    },
  };
}
