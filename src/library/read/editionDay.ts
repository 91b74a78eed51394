import type { Entry } from './load.ts';

/**
 * The day an edition speaks for: SOURCE_DATE_EPOCH when set (the convention for reproducible builds), else the
 * latest review of any entry. Never the clock, so that one commit always builds the same bytes.
 */
export function editionDay(entries: readonly Pick<Entry, 'policy'>[]): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  return entries.map(({ policy }) => policy.reviewed).sort().at(-1) ?? '1970-01-01';
}
