import type { SearchableEntry } from './buildHead.ts';

/** An entry's Markdown as the sentences a reader sees. */
export function plainBody(markdown: string): string {
  return markdown
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[#>]+|[-*+]|\d+\.)\s+/gm, '')
    .replace(/^\s*\|?[-:| ]+\|?\s*$/gm, '')
    .replace(/[*_`|]+/g, '')
    .replace(/([^\n。！？；])\n(?=[^\n])/g, '$1 ')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Everything the entry's page says, line by line, headline first. */
export function pageLines({ policy, body }: SearchableEntry): string[] {
  const lines = [
    policy.title,
    policy.summary,
    ...policy.aliases,
    ...policy.documents.flatMap(({ title, number, issuers }) => [title, number ?? '', issuers.join('、')]),
    ...policy.answers.flatMap(({ ask, say }) => [ask, say]),
    ...policy.benefits.flatMap((benefit) => [
      benefit.name,
      ...benefit.amounts.map(({ what, per = '', note = '' }) => `${what} ${per} ${note}`),
      ...benefit.steps,
      ...benefit.materials,
      benefit.deadline?.text ?? '',
      benefit.office ?? '',
    ]),
    ...plainBody(body).split('\n'),
    policy.validity.note,
    ...policy.gaps,
    ...(policy.localise ?? []),
  ];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Lines worth showing under a result: what the head table does not hold already. */
export function bodyLines(entry: SearchableEntry): string[] {
  const { policy, body } = entry;
  return [
    ...policy.benefits.flatMap((benefit) => [...benefit.steps, benefit.deadline?.text ?? '', benefit.office ? `${benefit.name}找谁：${benefit.office}` : '']),
    ...plainBody(body).split('\n'),
    policy.validity.note,
    ...policy.gaps,
  ]
    .map((line) => line.trim())
    .filter((line) => line.length > 3);
}
