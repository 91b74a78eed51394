import { HOUSEHOLD_TRAITS } from '../../domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../domain/household/memberTraits.ts';
import type { TraitSpec } from '../../domain/household/traitSpec.ts';
import type { Traits } from '../../domain/household/implications.ts';
import { button, el, fill, type Child } from '../shared/dom.ts';
import { memberName, valueText, type Slot } from './screens.ts';
import type { Store } from './store.ts';

export interface AnswerActions {
  /** Asks a slot again. */
  change(slot: Slot): void;
  changeMembers(): void;
  askSkipped(): void;
  clearAll(): void;
  /** After a trait was forgotten: where the eye goes on. */
  forgotten(): void;
}

function lines(traits: Traits, specs: Record<string, TraitSpec>, member: number | undefined, store: Store, actions: AnswerActions): HTMLElement[] {
  return Object.keys(specs).flatMap((trait) => {
    const value = traits[trait];
    const spec = specs[trait]!;
    if (value === undefined) return [];
    const slot: Slot = { trait, spec, ...(member === undefined ? {} : { member }) };
    const whose = member === undefined ? '' : memberName(store.record, member);
    const unsure = trait === 'types' && store.record.typesUnsure.length ? `；拿不准：${valueText(spec, store.record.typesUnsure)}` : '';
    const forget = () => {
      store.set(slot, undefined);
      if (trait === 'types') store.setUnsureTypes([]);
      actions.forgotten();
    };
    return [
      el(
        'li',
        {},
        el('span', {}, `${spec.label}：`, el('b', {}, valueText(spec, value) + unsure)),
        el(
          'span',
          { class: 'match-actions' },
          button('改', () => actions.change(slot), { class: 'match-quiet', 'aria-label': `改${whose}${spec.label}` }),
          button('清除', forget, { class: 'match-quiet', 'aria-label': `清除${whose}${spec.label}` }),
        ),
      ),
    ];
  });
}

/** 已答的情况: every trait with a way to change or forget it. */
export function renderAnswers(place: HTMLElement, store: Store, actions: AnswerActions): void {
  const { record } = store;
  const own = lines(record.household, HOUSEHOLD_TRAITS, undefined, store, actions);
  const people = record.members ?? [];
  const count = own.length + people.length;
  const parts: Child[] = [
    el('summary', {}, `已答的情况（${count}项）`),
    own.length > 0 && el('ul', { class: 'match-answers' }, ...own),
    ...people.flatMap((member, index): Child[] => [
      el('h3', {}, memberName(record, index)),
      el('ul', { class: 'match-answers' }, ...lines(member, MEMBER_TRAITS, index, store, actions)),
    ]),
    el(
      'div',
      { class: 'match-buttons' },
      button(people.length ? '改家里的人' : '填家里的人', actions.changeMembers, { class: 'match-quiet' }),
      store.skipped > 0 && button(`再问跳过的${store.skipped}项`, actions.askSkipped, { class: 'match-quiet' }),
      count > 0 && button('全部清除，换一户', actions.clearAll, { class: 'match-quiet' }),
    ),
  ];
  fill(place, ...parts);
}
