import type { FactRecord } from './factFileSchema.ts';

/** 2018 → 2018年; longer dates are spelt out wherever a line is read. */
const dated = (date: string) => (/^\d{4}$/.test(date) ? `${date}年` : date);

function headText({ title, docNumber, issuers, issuedOn, effectiveFrom, expiresOn }: FactRecord): string {
  const dates = [issuedOn && `${dated(issuedOn)}印发`, effectiveFrom && `${dated(effectiveFrom)}起施行`, expiresOn && `至${dated(expiresOn)}止`];
  return [title, docNumber, ...issuers, ...dates].filter(Boolean).join('；');
}

/** Every line of a fact file by the name that stands after `#`: f1 …, the keys of its sources, head, note, gaps. */
export function factLines(record: FactRecord): Map<string, string> {
  return new Map([
    ...record.facts.map(({ id, fact }) => [id, fact] as const),
    ...record.sources.map(({ key, title, url, seen }) => [key, [title, url, seen].filter(Boolean).join('；')] as const),
    ['head', headText(record)],
    ['note', record.statusNote],
    ['gaps', record.gaps],
  ]);
}
