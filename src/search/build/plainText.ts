import { deadlineText } from '../../domain/policy/deadlines.ts';
import type { SearchableEntry } from './searchable.ts';

/** An entry's Markdown as the sentences a reader sees. */
function plainBody(markdown: string): string {
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

/** The sentences of an entry's page that the head table holds in no field of its own, in the page's order. */
export function pageLines({ policy, body }: SearchableEntry): string[] {
  return tidyLines([...plainBody(body).split('\n'), ...policy.gaps.map(({ text }) => text), ...(policy.localise ?? [])]);
}

/** Everything an entry's page says beside the head table's searched fields: what the body index is made of. */
export function bodyLines(entry: SearchableEntry): string[] {
  const { policy } = entry;
  return tidyLines([
    ...policy.benefits.flatMap((benefit) => [
      ...benefit.steps,
      benefit.materials.length ? `${benefit.name}带什么：${benefit.materials.join('、')}。` : '',
      benefit.deadline?.text ?? '',
      ...benefit.deadlines.map((deadline) => `${deadlineText(deadline)}。`),
      benefit.office ? `${benefit.name}找谁：${benefit.office}` : '',
    ]),
    ...pageLines(entry),
    policy.validity.note,
    ...policy.documents.map(({ issuers }) => issuers.join('、')),
  ]);
}

const tidyLines = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line.length > 1);
