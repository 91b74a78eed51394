import type { Status } from '../../domain/words/vocabulary.ts';
import { termSentence } from '../../domain/words/termKinds.ts';
import { measureNumeral } from '../../domain/text/measureNumeral.ts';
import { foldKey } from '../text/fold.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import type { HeadFrame } from '../types.ts';
import type { ExactAnswer } from './exactAnswer.ts';

/** 第八条, 措施八, …措施第八条: the number of one of the county's own measures. 第21条 of a law is none. */
const MEASURES = [/措施(?:的)?第?(\d{1,2})条?/, /第(\d{1,2})条措施/, /^第(\d{1,2})条(?:是什么|讲什么|说什么|内容|依据.*)?$/];

/** The number of the measure a folded query names; undefined when it names none that there is. */
export function measureAsked(head: Pick<HeadFrame, 'measured'>, key: string): number | undefined {
  const number = Number(MEASURES.map((pattern) => pattern.exec(key)?.[1]).find((found) => found !== undefined));
  return head.measured.some(([measure]) => measure === number) ? number : undefined;
}

/** A measure asked for by its number: what it is, and which document it rests on. */
export function byMeasure(index: HeadIndex, key: string, statusOf: (entry: number) => Status): ExactAnswer | undefined {
  const number = measureAsked(index.head, key);
  const at = index.head.measured.find(([measure]) => measure === number)?.[1] ?? -1;
  const entry = index.head.entries[at];
  if (!entry) return undefined;
  const document = entry.documents.find((one) => one.number) ?? entry.documents[0]!;
  const lines = [
    `${index.head.measures ?? '措施'}第${measureNumeral(number!)}条是“${entry.title}”：${entry.summary}`,
    `依据《${document.title}》${document.number ?? ''}。`,
  ];
  return {
    entry,
    status: statusOf(at),
    ask: `第${measureNumeral(number!)}条是什么，依据哪份文件？`,
    lines,
    say: lines.join(''),
    document,
    office: entry.benefits.find(({ office }) => office)?.office,
    more: entry.answers.slice(0, 2).map(({ ask }) => ask),
  };
}

const MEANING = /(?:现在|如今)?(?:叫什么|叫啥|是什么意思|什么意思|啥意思|是啥|指什么|指啥|是什么|怎么叫)$|^(?:什么是|啥是|什么叫|啥叫)/;

/** A word of the glossary asked about: what it is called now, and what that is. */
export function byTerm(index: HeadIndex, key: string, first: ExactAnswer['entry'] | undefined, status: Status): ExactAnswer | undefined {
  if (!first || !MEANING.test(key)) return undefined;
  const word = key.replace(MEANING, '').replace(/\|/g, '');
  const term = index.head.terms.find(({ word: own, also }) => [own, ...also].some((one) => foldKey(one) === word));
  if (!term) return undefined;
  const said = [term.word, ...term.also].find((one) => foldKey(one) === word)!;
  const lines = [`${termSentence(said, term.kind, term.formal[0]!)}。${term.explain}`];
  return { entry: first, status, ask: `“${said}”现在叫什么？`, lines, say: lines.join(''), page: { title: '词语解释', url: 'glossary.html' }, more: [] };
}
