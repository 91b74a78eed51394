import type { Missing } from '../../domain/rule/evaluate.ts';
import { el, fill } from '../shared/dom.ts';
import { withWords } from './data.ts';
import { namedRows } from './progress.ts';
import { renderResults } from './resultsView.ts';
import { renderSheet } from './sheet.ts';
import type { Store } from './store.ts';
import { benefitsOf, entriesOf, wordedRow } from './worded.ts';

interface Edition {
  site: string;
  /** YYYY-MM-DD */
  day: string;
  /** Asks the question that a missing trait stands for. */
  ask(missing: Missing): void;
}

/**
 * The function that tells a result: the counts at once, what is had and what only somebody's look decides as soon as its
 * words are here; what the reader unfolds fetches its own. `drawn` is called when all of it stands.
 */
export function resultsTeller(place: (name: string) => HTMLElement, store: Store, { site, day, ask }: Edition, drawn: () => void): () => void {
  let told = 0;
  return () => {
    const turn = (told += 1);
    const { piles, record } = store;
    for (const [name, rows] of Object.entries(piles)) fill(place(`count-${name}`), String(rows.length));
    const results = place('results');
    results.setAttribute('aria-busy', 'true');
    if (!results.firstChild) fill(results, el('h2', { id: 'match-results', tabindex: -1 }, '对照结果'), el('p', { class: 'soft' }, '正在取……'));
    withWords(entriesOf(benefitsOf([...piles.can, ...piles.settle, ...namedRows(store)])), (problem) => {
      // What was told meanwhile is told anew.
      if (turn !== told) return;
      const worded = (rows: typeof piles.can) => rows.flatMap((row) => wordedRow(row, record));
      const said = { can: worded(piles.can), settle: worded(piles.settle), ask: piles.ask };
      renderResults(results, store, said, problem, ask);
      renderSheet(place('sheet'), store, said, site, day);
      results.removeAttribute('aria-busy');
      drawn();
    });
  };
}
