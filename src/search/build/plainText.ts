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

/** The lines of an entry's page that the head table does not hold already, in the page's order. */
export function bodyLines({ policy, body }: SearchableEntry): string[] {
  return [
    ...policy.benefits.flatMap((benefit) => [
      ...benefit.steps,
      benefit.materials.length ? `${benefit.name}带什么：${benefit.materials.join('、')}。` : '',
      benefit.deadline?.text ?? '',
      benefit.office ? `${benefit.name}找谁：${benefit.office}` : '',
    ]),
    ...plainBody(body).split('\n'),
    policy.validity.note,
    ...policy.documents.map(({ issuers }) => issuers.join('、')),
    ...policy.gaps.map(({ text }) => text),
    ...(policy.localise ?? []),
  ]
    .map((line) => line.trim())
    .filter((line) => line.length > 1);
}
