import type { Household } from '../../domain/household/implications.ts';
import { memberLabel } from '../../domain/match/questions.ts';
import { isComposing } from '../shared/composing.ts';
import { button, el, fill } from '../shared/dom.ts';
import { controlFor, oddChip, type Control } from './controls.ts';
import { memberName, ordinaryText, ordinaryValue, slotKey, answerOf, specFor, type Screen, type Slot } from './screens.ts';
import type { Store } from './store.ts';

type SlotsScreen = Extract<Screen, { kind: 'slots' }>;

interface Row {
  slot: Slot;
  control: Control;
}

/** The label of a row: the person when one trait is asked of several, the trait when several are asked. */
function rowLabel(slot: Slot, screen: SlotsScreen, store: Store): string {
  const sameTrait = screen.slots.every(({ trait }) => trait === slot.trait);
  return sameTrait && slot.member !== undefined ? memberName(store.record, slot.member) : slot.spec.ask;
}

function rowElement(label: string, control: Control, labelId: string): HTMLElement {
  const isGroup = control.element.classList.contains('match-chips');
  // More than 是 and 否 stand below the question: beside it they would press it into one column of characters.
  const row = control.element.querySelectorAll('.chip').length > 2 ? 'match-row match-row-tall' : 'match-row';
  return isGroup
    ? el('div', { class: row, role: 'group', 'aria-labelledby': labelId }, el('span', { id: labelId }, label), control.element)
    : el('div', { class: row }, el('span', { id: labelId }, label), control.element);
}

/** 拿不准的户类型: neither claimed nor denied, so that a rule about them asks for verification instead of refusing. */
function unsureTypes(slot: Slot, store: Store): { element: HTMLElement; read(): string[] } {
  const { element: boxes, read } = controlFor(slot.spec, store.record.typesUnsure, '', true);
  const element = el(
    'details',
    { class: 'match-unsure' },
    el('summary', {}, '有拿不准的身份'),
    el('p', { class: 'soft small' }, '在这里选拿不准的，对照时算“还没问清”，不算“不是”。'),
    boxes,
  );
  if (store.record.typesUnsure.length) element.open = true;
  return {
    element,
    read: () => {
      const answer = read();
      return 'value' in answer ? (answer.value as string[]) : [];
    },
  };
}

/** What “其余都是……” fills in. A blank without an ordinary answer is passed over by name, once anything on the screen has been answered. */
function fillLabel(open: readonly Slot[], total: number, record: Household): string | undefined {
  const usual = open.flatMap((slot) => {
    const value = ordinaryValue(slot, record);
    return value === undefined ? [] : [{ slot, value }];
  });
  const passed = open.filter((slot) => usual.every((one) => one.slot !== slot));
  if (!usual.length || (passed.length && open.length === total)) return undefined;
  const flat = usual.every(({ slot, value }) => slot.spec.kind === 'flag' && value === false);
  const words = flat ? ['否'] : [...new Set(usual.map(({ slot, value }) => ordinaryText(slot.spec, value)))];
  const names = [...new Set(passed.map(({ spec, member }) => (member === undefined ? spec.label : memberLabel(record, member))))];
  return `${open.length === total ? '都是' : '其余都是'}“${words.join('、')}”${names.length ? `（${names.join('、')}跳过）` : ''}`;
}

/** A question with its buttons. `done` is called after the answers went into the store. */
export function renderSlots(place: HTMLElement, screen: SlotsScreen, store: Store, done: () => void, back: (() => void) | undefined): void {
  const alone = screen.slots.length === 1;
  const problem = el('p', { class: 'match-problem', role: 'alert' });
  const rows: Row[] = [];
  const body = el('div', { class: 'match-rows' });
  const several = new Set(screen.slots.map(({ trait }) => trait)).size > 1;
  let person: number | undefined;
  let odds: HTMLElement | undefined;
  for (const slot of screen.slots) {
    if (several && slot.member !== undefined && slot.member !== person) {
      body.append(el('h3', { class: 'match-person' }, memberName(store.record, slot.member)));
      odds = undefined;
    }
    person = slot.member;
    const ordinary = ordinaryValue(slot, store.record);
    if (!alone && slot.spec.kind === 'flag' && several && typeof ordinary === 'boolean') {
      // Yes-or-no blanks of a screen are chips for what is out of the ordinary: one tap each, none for the rest.
      const control = oddChip(slot.spec, answerOf(store.record, slot), ordinary);
      control.element.setAttribute('data-slot', slotKey(slot));
      rows.push({ slot, control });
      if (!odds)
        body.append(
          (odds = el('div', {
            class: 'match-chips',
            role: 'group',
            'aria-label': slot.member === undefined ? '点符合的' : `${memberName(store.record, slot.member)}，点符合的`,
          })),
        );
      odds.append(control.element);
      continue;
    }
    const labelId = alone ? 'match-question' : `match-label-${slotKey(slot).replace('.', '-')}`;
    const control = controlFor(specFor(slot, store.record), answerOf(store.record, slot), labelId, alone);
    control.element.setAttribute('data-slot', slotKey(slot));
    rows.push({ slot, control });
    if (alone) {
      if (control.element.classList.contains('match-chips')) {
        control.element.setAttribute('role', slot.spec.kind === 'many' ? 'group' : 'radiogroup');
        control.element.setAttribute('aria-labelledby', labelId);
      }
      body.append(control.element);
    } else body.append(rowElement(rowLabel(slot, screen, store), control, labelId));
    if (slot.spec.lookUp) body.append(el('p', { class: 'soft small' }, `不知道：${slot.spec.lookUp}。`));
  }
  const types = screen.slots.find(({ trait }) => trait === 'types');
  const unsure = types ? unsureTypes(types, store) : undefined;
  if (unsure) body.append(unsure.element);

  /** Answers into the store; what is open gets the ordinary value or is passed over. */
  const commit = (open: 'ordinary' | 'skip' | 'refuse') => {
    const answers = rows.map(({ slot, control }) => ({ slot, answer: control.read() }));
    const wrong = answers.find(({ answer }) => 'problem' in answer)?.answer;
    if (wrong && 'problem' in wrong && open !== 'skip') return void fill(problem, wrong.problem);
    const given = answers.map(({ slot, answer }) => ({ slot, value: 'value' in answer ? answer.value : undefined }));
    if (open === 'refuse' && given.every(({ value }) => value === undefined)) return void fill(problem, '先选一个；说不准就点“跳过”。');
    for (const { slot, value } of given) {
      const told = value ?? (open === 'ordinary' ? ordinaryValue(slot, store.record) : undefined);
      if (told !== undefined) store.set(slot, told);
      else {
        store.set(slot, undefined);
        store.skip([slotKey(slot)]);
      }
    }
    if (unsure) store.setUnsureTypes(unsure.read().filter((type) => !(store.record.household['types'] as string[] | undefined)?.includes(type)));
    done();
  };

  const next = button('下一题', () => commit('refuse'), { class: 'match-next' });
  const others = button('', () => commit('ordinary'), { class: 'match-next' });
  const skip = button(
    '跳过',
    () => {
      if (alone) {
        store.set(screen.slots[0]!, undefined);
        store.skip([slotKey(screen.slots[0]!)]);
        done();
      } else commit('skip');
    },
    { class: 'match-quiet' },
  );

  /** The buttons say what they will do with what is on the screen now. */
  const label = () => {
    fill(problem);
    const open = rows
      .filter(({ control }) => {
        const answer = control.read();
        return 'value' in answer && answer.value === undefined;
      })
      .map(({ slot }) => slot);
    const ordinary = alone ? undefined : fillLabel(open, rows.length, store.record);
    if (ordinary) fill(others, `${ordinary}，下一题`);
    others.hidden = ordinary === undefined;
    next.hidden = !alone && ordinary !== undefined;
    const [only] = rows;
    const none = alone && only!.slot.spec.kind === 'many' && !body.querySelector('input:checked');
    fill(next, none ? '都不是，下一题' : '下一题');
    skip.textContent = alone || open.length === rows.length ? '跳过' : '其余跳过';
    skip.hidden = !alone && open.length === 0;
  };
  body.addEventListener('change', label);
  body.addEventListener('input', label);
  advanceOnTap(body, alone && (screen.slots[0]!.spec.kind === 'flag' || screen.slots[0]!.spec.kind === 'choice'), () => commit('refuse'));

  const form = el(
    'form',
    { class: 'match-question', novalidate: true },
    el('h2', { id: 'match-question', tabindex: -1 }, screen.title),
    screen.hint && el('p', { class: 'soft small' }, screen.hint),
    body,
    problem,
    el('div', { class: 'match-buttons' }, others, next, skip, back && button('上一题', back, { class: 'match-quiet' })),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  body.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || isComposing(event) || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    commit(others.hidden ? 'refuse' : 'ordinary');
  });
  label();
  fill(place, form);
}

/** One tap answers a single choice; with the keyboard, where arrows move the choice, 下一题 is pressed. */
function advanceOnTap(body: HTMLElement, applies: boolean, advance: () => void): void {
  if (!applies) return;
  let touched = false;
  body.addEventListener('pointerdown', () => {
    touched = true;
  });
  body.addEventListener('keydown', () => {
    touched = false;
  });
  body.addEventListener('change', () => {
    if (touched) advance();
  });
}
