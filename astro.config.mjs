// @ts-check
import { defineConfig } from 'astro/config';
import { compileOnly } from './src/editions/website/compileOnly.ts';
import { sharedCode } from './src/editions/website/sharedCode.ts';

export default defineConfig({
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'ignore',
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never' },
  // A template's line break between two Chinese words must not become a space, and compression makes it one.
  compressHTML: false,
  devToolbar: { enabled: false },
  integrations: [compileOnly()],
  vite: { plugins: [sharedCode()], build: { cssTarget: ['chrome80', 'firefox78', 'safari13.1'], cssMinify: true } },
});
