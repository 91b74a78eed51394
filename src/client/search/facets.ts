import type { RegionNames } from '../../domain/policy/regionNames.ts';
import { STATUSES, TOPICS } from '../../domain/words/vocabulary.ts';
import type { Result } from '../../search/rank/result.ts';
import { el } from '../shared/dom.ts';

interface Facet {
  name: string;
  label: string;
  values: Record<string, string>;
  of(result: Result): readonly string[];
}

const facetsOf = ({ levels }: RegionNames): Facet[] => [
  {
    name: 'level',
    label: '层级',
    values: Object.fromEntries(Object.entries(levels).map(([key, { label }]) => [key, label])),
    of: ({ entry }) => [entry.level],
  },
  { name: 'validity', label: '有效性', values: STATUSES, of: ({ status }) => [status] },
  { name: 'topic', label: '主题', values: TOPICS, of: ({ entry }) => [entry.topic, ...entry.alsoTopics] },
];

/** What is ticked, by facet. Nothing ticked in a facet means everything. */
export class Filters {
  private readonly chosen = new Map<string, Set<string>>();
  private readonly facets: Facet[];

  constructor(names: RegionNames) {
    this.facets = facetsOf(names);
  }

  clear(): void {
    this.chosen.clear();
  }

  /** The ticks as facet:value, in a fixed order. */
  get ticks(): string[] {
    return [...this.chosen].flatMap(([name, values]) => [...values].map((value) => `${name}:${value}`)).sort();
  }

  /** Ticks again what an address says was ticked; what is no facet's value is left out. */
  restore(ticks: readonly string[]): void {
    this.chosen.clear();
    for (const tick of ticks) {
      const [name = '', value = ''] = tick.split(':');
      if (this.facets.some((facet) => facet.name === name && value in facet.values)) this.chosen.set(name, (this.chosen.get(name) ?? new Set()).add(value));
    }
  }

  get any(): boolean {
    return [...this.chosen.values()].some((values) => values.size > 0);
  }

  private passes(result: Result, except?: string): boolean {
    return this.facets.every(({ name, of }) => {
      const chosen = this.chosen.get(name);
      return name === except || !chosen || chosen.size === 0 || of(result).some((value) => chosen.has(value));
    });
  }

  apply(results: readonly Result[]): Result[] {
    return results.filter((result) => this.passes(result));
  }

  /** The tick boxes with their counts: how many results each would show beside the other facets' ticks. */
  render(results: readonly Result[], changed: () => void): HTMLElement[] {
    return this.facets.flatMap(({ name, label, values, of }) => {
      const chosen = this.chosen.get(name) ?? new Set<string>();
      this.chosen.set(name, chosen);
      const counts = new Map<string, number>();
      for (const result of results) if (this.passes(result, name)) for (const value of of(result)) counts.set(value, (counts.get(value) ?? 0) + 1);
      const shown = Object.keys(values).filter((value) => counts.has(value) || chosen.has(value));
      if (shown.length < 2 && chosen.size === 0) return [];
      const group = el('fieldset', { class: 'facet' }, el('legend', {}, label));
      for (const value of shown) {
        const box = el('input');
        box.type = 'checkbox';
        box.checked = chosen.has(value);
        box.setAttribute('data-facet', `${name}:${value}`);
        box.addEventListener('change', () => {
          if (box.checked) chosen.add(value);
          else chosen.delete(value);
          changed();
        });
        group.append(
          el('label', { class: 'facet-value' }, box, el('span', {}, values[value]!), el('span', { class: 'count' }, String(counts.get(value) ?? 0))),
        );
      }
      return [group];
    });
  }
}
