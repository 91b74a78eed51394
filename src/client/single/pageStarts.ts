import { AUDIENCES, TOPICS, keysOf } from '../../domain/words/vocabulary.ts';
import { mountCards } from '../cards/app.ts';
import { mountDrill } from '../drill/app.ts';
import { mountRows } from '../inspect/rows.ts';
import { mountTogether } from '../inspect/together.ts';
import { mountMatch } from '../match/app.ts';
import '../match/row.ts';
import { fillPrintSet, startPrint } from '../print/app.ts';
import { mountSearch } from '../search/main.ts';
import type { PageStart } from './router.ts';

/** The pages that do more than show text. */
export const pageStarts: Record<string, PageStart> = {
  search: () => document.querySelectorAll<HTMLElement>('[data-search-app]').forEach(mountSearch),
  match: () => document.querySelectorAll<HTMLElement>('#match').forEach(mountMatch),
  cards: () => document.querySelectorAll<HTMLElement>('[data-cards]').forEach(mountCards),
  together: () => document.querySelectorAll<HTMLElement>('[data-together]').forEach(mountTogether),
  status: () => document.querySelectorAll<HTMLElement>('[data-rows]').forEach(mountRows),
  drill: () => document.querySelectorAll<HTMLElement>('[data-drill]').forEach(mountDrill),
  print: startPrint,
  ...Object.fromEntries(
    [...keysOf(AUDIENCES).map((key) => `audience-${key}`), ...keysOf(TOPICS).flatMap((key) => [`topic-${key}`, `poster-${key}`]), 'measures'].map((set) => [
      `print/${set}`,
      fillPrintSet,
    ]),
  ),
};
