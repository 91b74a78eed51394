import { bestCopy } from '../../domain/fact/bestCopy.ts';
import { isFirstHand } from '../../domain/text/firstHand.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import type { Policy } from '../../domain/policy/policySchema.ts';
import { EVIDENCE, type Evidence } from '../../domain/words/vocabulary.ts';
import type { FactFile } from '../read/facts.ts';
import type { Entry } from '../read/load.ts';

type Document = Policy['documents'][number];

/** How well a source was seen: the better the higher. */
const RANK: Record<Evidence, number> = { asked: 0, news: 0, mirror: 1, official: 2 };
const bestSeen = (records: readonly FactFile[]): Evidence =>
  records.some(({ original }) => original) ? 'official' : bestCopy(records.flatMap(({ record }) => record.sources.map(({ copy }) => copy)));

/** Brackets of a 文号 inside an address are written in either way. */
const even = (text: string) => text.replace(/[[［]/g, '〔').replace(/[\]］]/g, '〕');

/** Names of one office differ by a word: 国家医保局, 国家医疗保障局. Every two characters in a row that both have tell the same one. */
function named(issuer: string, ground: string): boolean {
  if (ground.includes(issuer)) return true;
  const pairs = Array.from({ length: Math.max(0, issuer.length - 1) }, (_, at) => issuer.slice(at, at + 2));
  return pairs.filter((pair) => ground.includes(pair)).length * 2 > pairs.length;
}

/** Who issued the document of this very 文号, by the fact file that is about it; none where no file is. */
function issuersOf({ number }: Document, records: readonly FactFile[]): readonly string[] {
  if (!number) return [];
  return records.find(({ record }) => record.docNumber !== null && even(record.docNumber) === number)?.record.issuers ?? [];
}

function documentProblems(document: Document, field: string, records: readonly FactFile[]): Omit<Problem, 'file'>[] {
  const ground = records.map(({ text }) => text).join('\n');
  const best = bestSeen(records);
  const found: Omit<Problem, 'file'>[] = [];
  if (document.url && isFirstHand(document.url) && !even(ground).includes(even(document.url)))
    found.push({ field: `${field}.url`, message: `“${document.url}”不在它声明的事实文件里`, remedy: '从事实文件的 sources 里照抄网址；那里没有就删掉这一行' });
  if (RANK[document.evidence] > RANK[best])
    found.push({
      field: `${field}.evidence`,
      message: `写的是“${EVIDENCE[document.evidence].long}”，事实文件里最好的一份只是“${EVIDENCE[best].long}”`,
      remedy: `写 ${best}；真看到了原文，先在事实文件的 sources 里补上`,
    });
  const issuers = issuersOf(document, records);
  if (issuers.length && !document.issuers.some((issuer) => named(issuer, issuers.join('\n'))))
    found.push({
      field: `${field}.issuers`,
      message: `“${document.issuers.join('、')}”不是事实文件里写的发文机关`,
      remedy: `照事实文件写：${issuers.join('、')}`,
    });
  return found;
}

/** An entry is in force only where a file it takes its dates from is not known to be over. */
function validityProblems(policy: Policy, records: readonly FactFile[]): Omit<Problem, 'file'>[] {
  const named = new Set((policy.validity.fact ?? []).map((name) => name.split('#')[0]));
  const grounds = records.filter(({ id }) => named.has(id));
  const over = grounds.length > 0 && grounds.every(({ record }) => record.status === 'expired' || record.status === 'superseded');
  return over && policy.validity.status === 'in-force'
    ? [
        {
          field: 'validity.status',
          message: `写了现行有效，事实文件“${grounds.map(({ id }) => id).join('、')}”里写的是已经到期或被替代`,
          remedy: '照事实文件写 expired 或 replaced；事实文件写错的，改那里的 status',
        },
      ]
    : [];
}

/** What a document says of itself stands in the facts: its address, who issued it, how it was seen. Its 文号 and days are held against their line (lineRules.ts). */
export function documentRules(entries: readonly Entry[], facts: ReadonlyMap<string, FactFile>): Problem[] {
  return entries.flatMap(({ file, policy }) => {
    const records = policy.facts.flatMap((id) => facts.get(id) ?? []);
    // A fact file that is not there is told on its own.
    if (records.length < policy.facts.length) return [];
    const found = policy.documents.flatMap((document, index) => documentProblems(document, `documents[${index}]`, records));
    return [...validityProblems(policy, records), ...found].map((problem) => ({ file, ...problem }));
  });
}
