// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { joinCjkLines } from './src/library/markdown/joinCjkLines.ts';
import { keepFigures } from './src/library/markdown/keepFigures.ts';
import { entryLinks } from './src/library/markdown/entryLinks.ts';
import { editions } from './src/editions/website/integration.ts';

export default defineConfig({
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'ignore',
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never' },
  // A template's line break between two Chinese words must not become a space, and compression makes it one.
  compressHTML: false,
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({ remarkPlugins: [remarkCjkFriendly, joinCjkLines, entryLinks, keepFigures], smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), editions()],
  vite: { build: { cssTarget: ['chrome80', 'firefox78', 'safari13.1'], cssMinify: true } },
});
