import type { ConditionLine } from './conditionText.ts';

/** Whom a benefit is for in one breath, for a row of a table: what somebody still verifies stands on the card. Empty when only that decides. */
export function conditionSentence({ kind, text, children }: ConditionLine): string {
  if (kind === 'verify') return '';
  if (children.length === 0) return text;
  const said = children.map(conditionSentence).filter(Boolean);
  if (kind === 'not') return said.length ? `不能是：${said.join('，')}` : '';
  return said.join(kind === 'any' ? '，或者' : '；');
}
