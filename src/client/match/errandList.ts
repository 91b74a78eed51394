import { errandsOf } from '../../domain/match/errands.ts';
import type { Pile, PileRow } from '../../domain/match/piles.ts';
import { el, type Child } from '../shared/dom.ts';
import { officeNodes } from '../shared/offices.ts';
import { phoneBook } from './data.ts';

/** 去哪几处: whom to go to, for how many things, with what, and the phone. */
export function errandList(piles: Record<Pile, PileRow[]>): Child {
  const errands = errandsOf(piles);
  if (!errands.length) return undefined;
  return el(
    'section',
    { 'data-errands': '' },
    el('h3', {}, '去哪几处办'),
    el(
      'ul',
      { class: 'match-errands' },
      ...errands.map(({ office, rows, bring }) =>
        el(
          'li',
          {},
          el('b', {}, `${office}：${rows.length}样`),
          ` ${rows.map(({ main }) => main.benefit.name).join('、')}`,
          bring.length > 0 && el('span', { class: 'soft small' }, `。带${bring.join('、')}`),
          ...officeNodes(office, phoneBook()),
        ),
      ),
    ),
  );
}
