import type { PileRow } from '../../domain/match/piles.ts';
import type { Store } from './store.ts';
import { worded } from './worded.ts';

/** From here on the page says that one may stop. */
const MOSTLY = 0.9;

/** The rows an answer can still change. */
export const openRows = ({ piles }: Pick<Store, 'piles'>): PileRow[] =>
  [...piles.can, ...piles.settle, ...piles.ask].filter(({ main }) => main.verdict === 'unknown');

/** How many screens are left, and what they can still change once nine rows in ten stand. */
export function progressText(left: number, store: Pick<Store, 'piles' | 'record'>): string {
  const { can, settle, ask } = store.piles;
  const rows = can.length + settle.length + ask.length;
  const open = openRows(store);
  const stands = rows === 0 ? 0 : 1 - open.length / rows;
  if (stands < MOSTLY) return `最多还有${left}题，随时可以停下看结果。`;
  const names = open
    .slice(0, 3)
    .flatMap(({ main }) => worded(main, store.record))
    .map(({ benefit }) => benefit.name)
    .join('、');
  return open.length
    ? `十样里九样已经定了，可以停下看结果。后面的题（最多${left}题）只影响${open.length}样${names && `：${names}${open.length > 3 ? '等' : ''}`}。`
    : `结果都定了。后面的题（最多${left}题）只会让“去核实”的更准，可以不答。`;
}
