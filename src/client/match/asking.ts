import { button, el, fill } from '../shared/dom.ts';
import { entriesOn } from './data.ts';
import { goTo } from './goTo.ts';
import { renderMembers } from './membersView.ts';
import { progressText } from './progress.ts';
import { screenFor, type Screen } from './screens.ts';
import { renderSlots } from './screenView.ts';
import type { Store } from './store.ts';

export const MEMBERS: Screen = { kind: 'members', key: 'members' };

/** The question on the screen, and the way on and back through the screens. */
export interface Asking {
  /** Shows the next question that is worth asking, or that there is none. */
  next(): void;
  /** Asks this, and goes there. */
  jump(screen: Screen): void;
  /** Begins with another household. */
  restart(): void;
  askSkipped(): void;
  /** How many questions are left, by the words that are here. */
  progress(): void;
  /** Whether the next question waits for data. */
  waits(): boolean;
}

/** Asks in the page's place for questions. `history` are the screens gone through, the last one last; `say` shows a notice. */
export function startAsking(place: (name: string) => HTMLElement, store: Store, history: Screen[], say: (text: string) => void): Asking {
  const question = place('question');
  let current: Screen | undefined;
  let waiting = false;

  const finished = () =>
    fill(
      question,
      el(
        'div',
        { class: 'match-question' },
        el('h2', { id: 'match-question', tabindex: -1 }, '能问的都问完了'),
        el('p', {}, store.skipped > 0 ? `跳过了${store.skipped}项，问清了结果会更准。` : '对照结果在下面，可以打印成一户一策对照单。'),
        el(
          'div',
          { class: 'match-buttons' },
          button('看结果', () => goTo('match-results'), { class: 'match-next' }),
          store.skipped > 0 && button('再问跳过的', askSkipped, { class: 'match-quiet' }),
          history.length > 0 && button('上一题', back, { class: 'match-quiet' }),
        ),
      ),
    );

  const progress = () => fill(place('progress'), current?.kind === 'slots' && store.screens.length > 0 ? progressText(store.screens.length, store) : '');
  const show = (screen: Screen | undefined) => {
    current = screen;
    progress();
    waiting = !screen && !entriesOn(store.record.date);
    if (!screen) return waiting ? fill(question, el('p', { id: 'match-question', tabindex: -1 }, '正在取对照用的数据……')) : finished();
    const goBack = history.length ? back : undefined;
    if (screen.kind === 'members') renderMembers(question, store, done, goBack, (text) => fill(place('status'), text));
    else renderSlots(question, screen, store, done, goBack);
  };
  const next = () => show(store.screens[0]);
  const jump = (screen: Screen | undefined) => {
    show(screen);
    goTo('match-question');
  };
  const goOn = () => {
    store.update();
    jump(store.screens[0]);
  };
  function done(): void {
    if (current) history.push(current);
    say('');
    goOn();
  }
  function back(): void {
    const last = history.pop();
    // Names may have changed since it was asked, and people may have gone.
    const slots = last?.kind === 'slots' ? last.slots.filter(({ member }) => member === undefined || member < (store.record.members?.length ?? 0)) : [];
    if (last?.kind !== 'slots') jump(last);
    else if (slots.length) jump(screenFor(slots, store.record));
    else if (history.length) back();
    else next();
  }
  const restart = () => {
    history.length = 0;
    goOn();
  };
  function askSkipped(): void {
    store.askSkippedAgain();
    store.update();
    jump(store.screens[0] ?? MEMBERS);
  }
  return { next, jump, restart, askSkipped, progress, waits: () => waiting };
}
