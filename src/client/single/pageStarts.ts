import { mountSearch } from '../search/main.ts';
import type { PageStart } from './router.ts';

/** The pages that do more than show text. */
export const pageStarts: Record<string, PageStart> = {
  search: () => document.querySelectorAll<HTMLElement>('[data-search-app]').forEach(mountSearch),
};
