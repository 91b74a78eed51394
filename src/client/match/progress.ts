import type { Store } from './store.ts';

/** From here on the page says that one may stop. */
const MOSTLY = 0.9;

/** How many screens are left, and what they can still change once nine rows in ten stand. */
export function progressText(left: number, { piles }: Pick<Store, 'piles'>): string {
  const rows = [...piles.can, ...piles.settle, ...piles.ask];
  const open = rows.filter(({ main }) => main.verdict === 'unknown');
  const stands = rows.length === 0 ? 0 : 1 - open.length / rows.length;
  if (stands < MOSTLY) return `最多还有${left}题，随时可以停下看结果。`;
  const names = open
    .slice(0, 3)
    .map(({ main }) => main.benefit.name)
    .join('、');
  return open.length
    ? `十样里九样已经定了，可以停下看结果。后面的题（最多${left}题）只影响${open.length}样：${names}${open.length > 3 ? '等' : ''}。`
    : `结果都定了。后面的题（最多${left}题）只会让“去核实”的更准，可以不答。`;
}
