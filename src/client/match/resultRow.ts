import { GAP_KINDS, mayHaveStopped } from '../../domain/policy/gaps.ts';
import { leadParts } from '../../domain/policy/lead.ts';
import type { BenefitMatch } from '../../domain/match/result.ts';
import { STATUSES } from '../../domain/words/vocabulary.ts';
import { el } from '../shared/dom.ts';
import { figureNodes } from '../shared/figureParts.ts';
import { injected, ownFolder } from '../shared/injected.ts';
import { forWhom, leadOf, matchId, verdictMark } from './matchWords.ts';
import { withWords } from './data.ts';
import type { RowTold } from './rowDetails.ts';
import { otherEntries, rowTold, type RowContext } from './rowTold.ts';

declare global {
  interface Window {
    /** Draws what opens under a row. A script of its own, fetched when the first row is opened. */
    policyMatchRow?: (told: RowTold) => HTMLElement;
  }
}

const script = `${ownFolder()}match-row.js`;

function withDrawing(then: (draw: Window['policyMatchRow']) => void): void {
  if (window.policyMatchRow) then(window.policyMatchRow);
  else void injected(script).then(() => then(window.policyMatchRow));
}

const SCRIPT_MISSING = '这一样的细处没有找到，这份资料可能没有拷全；先到“分类查”里看。';

/** Other versions of the same money, shown when the row is opened. */
export interface Versions {
  /** Only the highest tier is paid. */
  highest: boolean;
  items: HTMLLIElement[];
}

/** One benefit of the result: a line that opens to its reasons. The inside is built when it is opened. */
export function resultRow(match: BenefitMatch, context: RowContext, open: boolean, onToggle: (open: boolean) => void, versions?: Versions): HTMLLIElement {
  const { benefit, verdict, entry, status } = match;
  const whom = forWhom(match, context.record);
  const lead = leadOf(match, context.record);
  const summary = el(
    'summary',
    {},
    el(
      'span',
      { class: 'match-head' },
      el('b', {}, benefit.name),
      lead && el('span', { class: lead.money && !lead.last ? 'match-amount' : 'match-amount match-amount-small' }, ...figureNodes(leadParts(lead))),
      el(
        'span',
        { class: 'match-line' },
        verdictMark(verdict),
        match.enrolled && el('span', { class: 'tag' }, '已在册'),
        versions?.highest && el('span', { class: 'tag' }, '就高不就低'),
        versions && versions.items.length > 0 && el('span', { class: 'soft' }, `另有${versions.items.length}档`),
        ...match.against.map((other) => el('span', { class: 'tag tag-pending' }, `${other.entry.policy.place}的办法不给`)),
        whom ? el('span', {}, `给${whom}`) : undefined,
        entry.mark && el('span', { class: 'tag tag-demo' }, entry.mark),
        status !== 'in-force' && el('span', { class: 'tag tag-pending' }, STATUSES[status]),
        status === 'in-force' && mayHaveStopped(entry.policy, benefit.id) && el('span', { class: 'tag tag-pending' }, GAP_KINDS.running),
        context.exclusive.length > 0 && el('span', { class: 'tag' }, '有不能同享的'),
      ),
    ),
  );
  const element = el('details', {}, summary);
  const more =
    versions && versions.items.length > 0
      ? el(
          'div',
          { class: 'match-versions' },
          el('p', { class: 'soft small' }, versions.highest ? '同一笔钱的其他档，就高享受一档：' : '同一类的其他几样：'),
          el('ul', { class: 'match-list' }, ...versions.items),
        )
      : undefined;
  if (more) element.append(more);
  let built = false;
  const build = () => {
    if (built) return;
    built = true;
    const waiting = el('p', { class: 'soft', 'data-waiting': '' }, '正在取……');
    element.insertBefore(waiting, more ?? null);
    withWords(otherEntries(match, context), (problem) =>
      withDrawing((draw) => {
        const wrong = problem ?? (draw ? undefined : SCRIPT_MISSING);
        waiting.replaceWith(
          ...(wrong === undefined ? [] : [el('p', { class: 'warning', role: 'alert' }, wrong)]),
          ...(draw ? [draw(rowTold(match, context))] : []),
        );
      }),
    );
  };
  if (open) {
    build();
    element.open = true;
  }
  element.addEventListener('toggle', () => {
    if (element.open) build();
    onToggle(element.open);
  });
  return el('li', { 'data-benefit': matchId(match), 'data-verdict': verdict }, element);
}
