/** A benefit's name within the whole library: the entry's id, #, its own id: central/microcredit-2026#loan. */

export function benefitId(entry: string, benefit: string): string {
  return `${entry}#${benefit}`;
}

export function splitBenefitId(id: string): { entry: string; benefit: string } {
  const [entry = '', benefit = ''] = id.split('#');
  return { entry, benefit };
}

/** Every name a benefit has borne before, in full. */
export function formerIds(entry: string, { formerly = [] }: { formerly?: readonly string[] | undefined }): string[] {
  return formerly.map((name) => notWithId(entry, name));
}

/** What a `notWith` of this entry means: within one entry `#loan` is enough. */
export function notWithId(entry: string, target: string): string {
  return target.startsWith('#') ? entry + target : target;
}
