import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentRoot } from './library/contentRoot.ts';

/**
 * Astro renders the bodies; the front matter is read, checked and typed by src/library, so that tests,
 * tools and pages see the very same record.
 */
export const collections = {
  policies: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: pathToFileURL(join(contentRoot(), 'content/policies/')) }) }),
};
