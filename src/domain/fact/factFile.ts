import type { FactRecord } from './factFileSchema.ts';

/** The parts of a fact file a claim may rest on besides its facts: the head (title, number, issuers, dates), the remark on its status, what could not be found. */
export const PARTS = { head: '文件的名称、文号、机关和日期', note: '文件状态的说明', gaps: '没有查到的' } as const;

function headText({ title, docNumber, issuers, issuedOn, effectiveFrom, expiresOn }: FactRecord): string {
  const dates = [issuedOn && `${issuedOn}印发`, effectiveFrom && `${effectiveFrom}起施行`, expiresOn && `至${expiresOn}止`];
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
