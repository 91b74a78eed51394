import type { PileRow } from '../../domain/match/piles.ts';
import type { Store } from './store.ts';
import { worded } from './worded.ts';

/** From here on the page says that one may stop. */
const MOSTLY = 0.9;

/** The rows an answer can still change. */
const openRows = ({ piles }: Pick<Store, 'piles'>): PileRow[] => [...piles.can, ...piles.settle, ...piles.ask].filter(({ main }) => main.verdict === 'unknown');

function mostlyStands(store: Pick<Store, 'piles'>): boolean {
  const { can, settle, ask } = store.piles;
  const rows = can.length + settle.length + ask.length;
  return rows > 0 && 1 - openRows(store).length / rows >= MOSTLY;
}

/** The rows that the progress names. */
export const namedRows = (store: Pick<Store, 'piles'>): PileRow[] => (mostlyStands(store) ? openRows(store).slice(0, 3) : []);

/** How many screens are left, and what they can still change once nine rows in ten stand. */
export function progressText(left: number, store: Pick<Store, 'piles' | 'record'>): string {
  const open = openRows(store);
  if (!mostlyStands(store)) return `最多还有${left}题，随时可以停下看结果。`;
  const names = namedRows(store)
    .flatMap(({ main }) => worded(main, store.record))
    .map(({ benefit }) => benefit.name)
    .join('、');
  return open.length
    ? `十样里九样已经定了，可以停下看结果。后面的题（最多${left}题）只影响${open.length}样${names && `：${names}${open.length > 3 ? '等' : ''}`}。`
    : `结果都定了。后面的题（最多${left}题）只会让“去核实”的更准，可以不答。`;
}
