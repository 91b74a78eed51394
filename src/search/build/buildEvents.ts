import { splitBenefitId } from '../../domain/policy/benefitId.ts';
import type { LifeEvent } from '../../domain/policy/eventsSchema.ts';
import { leadingOf } from '../../domain/policy/gaps.ts';
import { askOf, leadLine, leadOn } from '../../domain/policy/lead.ts';
import type { HeadEvent } from '../types.ts';
import type { SearchableEntry } from './searchable.ts';

/** The events as the head table holds them: each benefit with its figure on the day, or whom to ask. */
export function buildEvents(events: readonly LifeEvent[], entries: readonly SearchableEntry[], today: string): HeadEvent[] {
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  return events.map(({ id, name, scope, triggers, first, benefits, known }) => ({
    id,
    name,
    triggers,
    ...(scope === 'village' ? { village: true as const } : {}),
    first,
    known: Object.keys(known).length === 0 ? '' : JSON.stringify(known),
    benefits: benefits.flatMap(({ benefit: target, why }) => {
      const { entry, benefit: own } = splitBenefitId(target);
      const number = numbers.get(entry);
      const { policy } = entries[number ?? -1] ?? {};
      const of = policy?.benefits.findIndex((one) => one.id === own) ?? -1;
      if (number === undefined || !policy || of < 0) return [];
      const leading = leadingOf(policy, policy.benefits[of]!);
      const lead = leadLine(leadOn(leading, today));
      return [{ entry: number, id: own, name: policy.benefits[of]!.name, why, lead: lead || `问${askOf(leading)}` }];
    }),
  }));
}
