import type { FactRecord } from '../../domain/fact/factFileSchema.ts';
import type { Policy } from '../../domain/policy/policySchema.ts';
import { chineseDate } from '../../domain/text/date.ts';
import { AUDIENCES, TOPICS } from '../../domain/words/vocabulary.ts';

type Source = FactRecord['sources'][number];
const COPY: Record<string, Source['copy']> = { official: '官方网页', mirror: '网页镜像', news: '新闻稿' };
const STATUS: Record<Policy['validity']['status'], FactRecord['status']> = {
  'in-force': 'in-force',
  amended: 'amended',
  replaced: 'superseded',
  expired: 'expired',
  upcoming: 'in-force',
  unverified: 'unclear',
};

/** What an entry of the office's own says of its document: the head of its fact file. */
export type Head = Pick<Policy, 'level' | 'period' | 'topic' | 'audience' | 'validity'> & { document: Policy['documents'][number] };

/** The document in one sentence, its dates spelt out, so that what the entry says of them rests on a line. */
function headSentence({ document, validity }: Head): string {
  const { title, number, issued, issuers } = document;
  return [
    `${issuers.join('、')}《${title}》`,
    number,
    issued && `${chineseDate(String(issued))}印发`,
    validity.from && `${chineseDate(String(validity.from))}起执行`,
    validity.until && `到${chineseDate(String(validity.until))}为止`,
  ]
    .filter(Boolean)
    .join('，');
}

/** The fact file of an entry the office writes from its own document. */
export function newFacts(id: string, head: Head): FactRecord {
  const { level, period, topic, audience, validity, document } = head;
  return {
    id,
    level,
    title: document.title,
    docNumber: document.number ?? null,
    issuers: document.issuers,
    issuedOn: document.issued === undefined ? null : String(document.issued),
    effectiveFrom: validity.from === undefined ? null : String(validity.from),
    expiresOn: validity.until === undefined ? null : String(validity.until),
    status: STATUS[validity.status],
    statusNote: validity.note,
    period,
    topics: [TOPICS[topic]],
    audience: audience.map((key) => AUDIENCES[key]),
    facts: [{ id: 'f1', kind: 'definition', fact: headSentence(head), source: 's1', confidence: document.evidence === 'official' ? 'high' : 'medium' }],
    sources: [{ key: 's1', title: document.title, copy: COPY[document.evidence] ?? '公开资料转引', url: document.url ?? null, seen: headSentence(head) }],
    gaps: '',
  };
}
