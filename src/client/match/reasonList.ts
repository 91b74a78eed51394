import type { Truth } from '../../domain/rule/evaluate.ts';
import type { Reason } from '../../domain/match/reasons.ts';
import { el, type Child } from '../shared/dom.ts';

const MARKS: Record<Truth, { sign: string; word: string }> = {
  yes: { sign: '✓', word: '成立' },
  no: { sign: '✗', word: '不成立' },
  unknown: { sign: '？', word: '还没弄清' },
};

/** The tick is for the eye, the word for the ear. */
function mark(truth: Truth, kind: Reason['kind'] = 'trait'): Child[] {
  const { sign, word } = MARKS[truth];
  return [
    el('span', { class: `sign sign-${truth}`, 'aria-hidden': 'true' }, sign),
    el('span', { class: 'visually-hidden' }, `${kind === 'verify' ? '要核实' : word}：`),
  ];
}

function line(reason: Reason): HTMLLIElement {
  const people = reason.people.map(({ label, traits }) =>
    el('li', {}, `${label}：`, ...traits.flatMap(({ text, truth }, index): Child[] => [index > 0 && '；', ...mark(truth), text])),
  );
  return el(
    'li',
    { class: reason.counts ? undefined : 'is-idle', 'data-truth': reason.truth },
    ...mark(reason.truth, reason.kind),
    reason.text,
    people.length > 0 && el('ul', {}, ...people),
  );
}

/** Neighbours with the same key, in order. */
function runs<T>(items: readonly T[], key: (item: T) => number | undefined): T[][] {
  const found: T[][] = [];
  for (const item of items) {
    const last = found[found.length - 1];
    if (last && key(item) !== undefined && key(last[0]!) === key(item)) last.push(item);
    else found.push([item]);
  }
  return found;
}

/** One way to qualify: a condition, or several that must hold together. */
function branch(reasons: readonly Reason[]): HTMLLIElement {
  return reasons.length === 1 ? line(reasons[0]!) : el('li', {}, '下面同时成立：', el('ul', {}, ...reasons.map(line)));
}

/** A way in that this household has not, where another one is open: not needed, and not read out. */
const isIdle = (way: readonly Reason[]) => way.some(({ truth, counts }) => truth === 'no' || !counts);

/** Each condition in words with a tick, a cross or a question mark; alternatives stand together, those that do not apply behind a fold. */
export function reasonList(all: readonly Reason[]): HTMLElement {
  const reasons = all.filter(({ spare }) => !spare);
  const items = runs(reasons, ({ choice }) => choice).map((group) => {
    const ways = runs(group, (reason) => reason.branch);
    if (group[0]!.choice === undefined || ways.length === 1) return ways.map(branch);
    const open = ways.filter((way) => !isIdle(way));
    const idle = open.length ? ways.filter(isIdle) : [];
    const shown = open.length ? open : ways;
    const fold = idle.length > 0 && el('details', { class: 'match-idle' }, el('summary', {}, `另有${idle.length}条用不上`), el('ul', {}, ...idle.map(branch)));
    if (shown.length === 1) return [branch(shown[0]!), ...(fold ? [el('li', { class: 'is-idle' }, fold)] : [])];
    return [el('li', {}, '下面符合一条就行：', el('ul', {}, ...shown.map(branch)), fold)];
  });
  return el('ul', { class: 'match-reasons' }, ...items.flat());
}
