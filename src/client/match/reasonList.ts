import type { Truth } from '../../domain/evaluate.ts';
import type { Reason } from '../../domain/reasons.ts';
import { el, type Child } from '../dom.ts';

const MARKS: Record<Truth, { sign: string; word: string }> = {
  yes: { sign: '✓', word: '成立' },
  no: { sign: '✗', word: '不成立' },
  unknown: { sign: '？', word: '还没弄清' },
};

/** The tick is for the eye, the word for the ear. */
function mark(truth: Truth, kind: Reason['kind'] = 'fact'): Child[] {
  const { sign, word } = MARKS[truth];
  return [el('span', { class: `sign sign-${truth}`, 'aria-hidden': 'true' }, sign), el('span', { class: 'visually-hidden' }, `${kind === 'verify' ? '要核实' : word}：`)];
}

function line(reason: Reason): HTMLLIElement {
  const people = reason.people.map(({ label, facts }) =>
    el('li', {}, `${label}：`, ...facts.flatMap(({ text, truth }, index): Child[] => [index > 0 && '；', ...mark(truth), text])));
  return el('li', { class: reason.counts ? undefined : 'is-idle', 'data-truth': reason.truth },
    ...mark(reason.truth, reason.kind), reason.text,
    people.length > 0 && el('ul', {}, ...people));
}

/** Each condition in words with a tick, a cross or a question mark; alternatives stand together. */
export function reasonList(reasons: readonly Reason[]): HTMLElement {
  const items: HTMLLIElement[] = [];
  let open: { choice: number; list: HTMLUListElement } | undefined;
  for (const reason of reasons) {
    if (reason.choice === undefined) {
      open = undefined;
      items.push(line(reason));
    } else if (open?.choice === reason.choice) open.list.append(line(reason));
    else {
      open = { choice: reason.choice, list: el('ul', {}, line(reason)) };
      items.push(el('li', { class: 'is-choice' }, '下面符合一条就行：', open.list));
    }
  }
  return el('ul', { class: 'match-reasons' }, ...items);
}
