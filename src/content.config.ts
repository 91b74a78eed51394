import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/**
 * Astro renders the bodies; the front matter is read, checked and typed by src/library, so that tests,
 * tools and pages see the very same record.
 */
export const collections = {
  policies: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: './content/policies' }) }),
};
