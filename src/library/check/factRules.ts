import { unsupportedFigures } from '../../domain/text/figures.ts';
import { isFirstHand } from '../../domain/text/firstHand.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import type { FactFile } from '../read/facts.ts';
import type { Entry } from '../read/load.ts';

/** Bounds of a rule are held against the line they name (whoRules.ts); its words are held here. */
const words = (_: string, value: unknown) => (typeof value === 'number' ? undefined : value);

/**
 * Every piece of an entry's prose in which a figure is a promise, with its field name. Review date, ids and addresses are not.
 * Amounts, answers, deadlines, 文号 and dates are held against the very line they name (lineRules.ts) and stand not here.
 */
export function claims(entry: Entry): { field: string; text: string }[] {
  const { policy, body } = entry;
  const list = (field: string, texts: readonly string[] | undefined) => (texts ?? []).map((text, index) => ({ field: `${field}[${index}]`, text }));
  return [
    { field: 'title', text: policy.title },
    { field: 'summary', text: policy.summary },
    { field: 'validity.note', text: policy.validity.note },
    ...list('aliases', policy.aliases),
    ...list('localise', policy.localise),
    ...list(
      'gaps',
      policy.gaps.map(({ text }) => text),
    ),
    ...policy.documents.map((document, d) => ({ field: `documents[${d}]`, text: document.title })),
    ...policy.benefits.flatMap((benefit, b) => [
      { field: `benefits[${b}].name`, text: benefit.name },
      { field: `benefits[${b}].who`, text: JSON.stringify(benefit.who, words).replace(/"disability":\[[^\]]*\]/g, '') },
      ...list(`benefits[${b}].steps`, benefit.steps),
      ...list(`benefits[${b}].materials`, benefit.materials),
      ...benefit.amounts.map(({ what, note = '' }, a) => ({ field: `benefits[${b}].amounts[${a}]`, text: `${what} ${note}` })),
    ]),
    ...policy.answers.map(({ ask }, a) => ({ field: `answers[${a}].ask`, text: ask })),
    { field: '正文', text: body.replace(/\]\([^)]*\)/g, ']').replace(/^(\s*)\d+\.\s/gm, '$1') },
  ];
}

/** Facts are sacred: declared facts exist, every figure stands in one of them, and only first-hand pages are linked. */
export function factProblems(entries: readonly Entry[], facts: ReadonlyMap<string, FactFile>): Problem[] {
  return entries.flatMap((entry) => {
    const { file, policy } = entry;
    const problems: Problem[] = policy.facts
      .filter((id) => !facts.has(id))
      .map((id) => ({ file, field: 'facts', message: `没有“${id}”这个事实文件`, remedy: '到 content/facts 里查对文件名' }));
    policy.documents.forEach((document, index) => {
      if (document.url && !isFirstHand(document.url)) {
        problems.push({
          file,
          field: `documents[${index}].url`,
          message: `“${new URL(document.url).hostname}”不是一手网站`,
          remedy: '删掉 url，把站名写进 seenAt',
        });
      }
    });
    const ground = policy.facts.map((id) => facts.get(id)?.text ?? '').join('\n');
    for (const { field, text } of claims(entry)) {
      for (const figure of unsupportedFigures(text, ground)) {
        problems.push({
          file,
          field,
          message: `“${figure.text}”在它声明的事实文件里没有出现过`,
          remedy: '核对数字；确有出处就把那个事实文件加进 facts，没有出处就删掉并写进 gaps',
        });
      }
    }
    return problems;
  });
}
