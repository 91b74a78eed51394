import { mountCards } from '../cards/filter.ts';
import { mountMatch } from '../match/app.ts';
import { mountSearch } from '../search/main.ts';
import type { PageStart } from './router.ts';

/** The pages that do more than show text. */
export const pageStarts: Record<string, PageStart> = {
  search: () => document.querySelectorAll<HTMLElement>('[data-search-app]').forEach(mountSearch),
  match: () => document.querySelectorAll<HTMLElement>('#match').forEach(mountMatch),
  cards: () => document.querySelectorAll<HTMLElement>('[data-cards]').forEach(mountCards),
};
