import type { SearchableEntry } from '../../src/search/build/searchable.ts';
import { bodyLines } from '../../src/search/build/plainText.ts';

const PLACES = ['东川', '西岭', '南坪', '北原', '上河', '下湾', '前山', '后沟', '大滩', '小寨', '长岭', '新集'];

/** The real entries, then copies with other places, years and titles until there are `count`. */
export function multiplied(entries: readonly SearchableEntry[], count: number): SearchableEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const source = entries[index % entries.length]!;
    const round = Math.floor(index / entries.length);
    if (round === 0) return source;
    const place = `${PLACES[(round * 7 + index) % PLACES.length]}县`;
    const { policy } = source;
    return {
      id: `${source.id}-copy-${round}`,
      body: `${place}的做法，第${round}批。\n\n${source.body}`,
      policy: {
        ...policy,
        title: `${place}：${policy.title}`,
        summary: `${place}口径：${policy.summary}`,
        aliases: policy.aliases.map((alias) => `${place}${alias}`),
        answers: policy.answers.map((answer) => ({ ...answer, say: `${place}：${answer.say}` })),
      },
    };
  });
}

/** Everything an entry's page says, the same text for every engine. */
export function pageText(entry: SearchableEntry): string {
  const { policy } = entry;
  return [
    policy.summary,
    policy.aliases.join('、'),
    ...policy.documents.map(({ title, number = '' }) => `《${title}》${number}`),
    ...policy.answers.flatMap(({ ask, say }) => [ask, say]),
    ...policy.benefits.flatMap(({ name, amounts }) => [
      name,
      ...amounts.map(({ what, value, unit = '', per = '' }) => `${what}${per}${typeof value === 'object' ? `${value.min}—${value.max}` : value}${unit}`),
    ]),
    ...bodyLines(entry),
  ].join('\n');
}
