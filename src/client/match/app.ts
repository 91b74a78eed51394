import type { Missing } from '../../domain/rule/evaluate.ts';
import { button, el, fill } from '../shared/dom.ts';
import { renderAnswers } from './answersView.ts';
import { bringEntries, editionDay, entriesOn } from './data.ts';
import { renderDay } from './dayView.ts';
import { fileButtons } from './fileButtons.ts';
import { renderMembers } from './membersView.ts';
import { resultsTeller } from './results.ts';
import { cardsOf } from './resultsView.ts';
import { screenFor, slotOf, type Screen } from './screens.ts';
import { renderSlots } from './screenView.ts';
import { addToBasket } from '../print/basket.ts';
import { takeKnown } from './known.ts';
import { progressText } from './progress.ts';
import { rememberedInTab, rememberInTab, tabRemembers } from './tabMemory.ts';
import { createStore, hasEntries, type Store } from './store.ts';

const MEMBERS: Screen = { kind: 'members', key: 'members' };

/** What was answered, and the screens gone through. One per document: in the single file the page is drawn anew each time it is visited. */
interface Session {
  store: Store;
  history: Screen[];
}
let session: Session | undefined;

function openSession(): Session {
  const store: Store = createStore({
    day: editionDay(),
    get entries() {
      return entriesOn(store.record.date) ?? [];
    },
  });
  const before = rememberedInTab();
  if (before) store.resume(before);
  addEventListener('beforeunload', (event) => {
    if (!store.unsaved || tabRemembers()) return;
    event.preventDefault();
    event.returnValue = '';
  });
  return { store, history: [] };
}

/**
 * Draws 入户对照 into its element. Everything a household says stays in this page's memory until 保存到文件 is pressed;
 * leaving with entries asks first.
 */
export function mountMatch(app: HTMLElement): void {
  session = session ?? openSession();
  const { store, history } = session;
  const day = editionDay();
  const judged = () => entriesOn(store.record.date) !== undefined;
  const known = takeKnown(store.record.date);
  // What an event or a typical household tells starts a household; one that is being asked about is overwritten only by word.
  if (known && (!hasEntries(store.record) || confirm('换成带过来的这一户？现在这户没有保存到文件的回答就没有了。'))) store.replace(known);
  const place = (name: string) => app.querySelector<HTMLElement>(`[data-match="${name}"]`)!;
  const status = place('status');
  let current: Screen | undefined;
  /** The next question waits for data. */
  let waiting = false;
  /** The page has brought what it brings. */
  let begun = false;

  const say = (text: string) => fill(place('notice'), text);
  const focus = (id: string) => {
    const target = document.getElementById(id);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  };

  const finished = () =>
    fill(
      place('question'),
      el(
        'div',
        { class: 'match-question' },
        el('h2', { id: 'match-question', tabindex: -1 }, '能问的都问完了'),
        el('p', {}, store.skipped > 0 ? `跳过了${store.skipped}项，问清了结果会更准。` : '对照结果在下面，可以打印成一户一策对照单。'),
        el(
          'div',
          { class: 'match-buttons' },
          button('看结果', () => focus('match-results'), { class: 'match-next' }),
          store.skipped > 0 && button('再问跳过的', askSkipped, { class: 'match-quiet' }),
          history.length > 0 && button('上一题', back, { class: 'match-quiet' }),
        ),
      ),
    );

  const tellProgress = () => fill(place('progress'), current?.kind === 'slots' && store.screens.length > 0 ? progressText(store.screens.length, store) : '');
  const show = (screen: Screen | undefined) => {
    current = screen;
    tellProgress();
    waiting = !screen && !judged();
    if (!screen) return judged() ? finished() : fill(place('question'), el('p', { id: 'match-question', tabindex: -1 }, '正在取对照用的数据……'));
    const goBack = history.length ? back : undefined;
    if (screen.kind === 'members') renderMembers(place('question'), store, done, goBack, (text) => fill(status, text));
    else renderSlots(place('question'), screen, store, done, goBack);
  };
  function done(): void {
    if (current) history.push(current);
    say('');
    store.update();
    show(store.screens[0]);
    focus('match-question');
  }
  function back(): void {
    const last = history.pop();
    // Names may have changed since it was asked, and people may have gone.
    const slots = last?.kind === 'slots' ? last.slots.filter(({ member }) => member === undefined || member < (store.record.members?.length ?? 0)) : [];
    if (last?.kind === 'slots' && slots.length === 0) {
      if (history.length) back();
      else show(store.screens[0]);
      return;
    }
    show(last?.kind === 'slots' ? screenFor(slots, store.record) : last);
    focus('match-question');
  }
  const jump = (screen: Screen) => {
    show(screen);
    focus('match-question');
  };
  const restart = () => {
    history.length = 0;
    store.update();
    show(store.screens[0]);
    focus('match-question');
  };
  function askSkipped(): void {
    store.askSkippedAgain();
    store.update();
    jump(store.screens[0] ?? MEMBERS);
  }
  const ask = (missing: Missing) => jump(missing.scope === 'members' ? MEMBERS : screenFor([slotOf(missing)], store.record));

  const tellResults = resultsTeller(place, store, { site: app.dataset['site'] ?? '', day, ask }, () => {
    tellProgress();
    app.setAttribute('data-ready', '');
  });
  store.onUpdate(() => {
    rememberInTab(store, hasEntries(store.record));
    renderDay(place('day'), store, day);
    renderAnswers(place('answers'), store, {
      change: (slot) => jump(screenFor([slot], store.record)),
      changeMembers: () => jump(MEMBERS),
      askSkipped,
      clearAll: () => {
        if (!confirm('清除这一户的全部回答？没有保存到文件的就没有了。')) return;
        store.clear();
        restart();
      },
      forgotten: () => {
        store.update();
        show(store.screens[0]);
        place('answers').querySelector('summary')?.focus();
      },
    });
    if (judged()) {
      const { can, settle, ask: anybody } = store.piles;
      fill(status, `能享受${can.length}样，去核实就能定${settle.length}样，人人都可以问的${anybody.length}样`);
      tellResults();
    } else if (begun) bring();
  });

  /** What the household's day needs; then goes on. Whoever is in the middle of a question goes on with it. */
  function bring(): void {
    place('results').setAttribute('aria-busy', 'true');
    const { date } = store.record;
    const here = () => {
      if (date !== store.record.date) return;
      store.update();
      if (!waiting) return;
      const looksHere = document.activeElement?.id === 'match-question';
      show(store.screens[0]);
      if (looksHere) focus('match-question');
    };
    bringEntries(date, here, (sentence) => {
      // Where only an earlier day cannot be answered for, another one still can.
      place('results').removeAttribute('aria-busy');
      fill(entriesOn(day) ? place('results') : app, el('p', { class: 'warning', role: 'alert' }, sentence));
      if (entriesOn(day) && waiting) fill(place('question'));
    });
  }

  const toBasket = () => {
    const ids = cardsOf(store.families);
    addToBasket(ids);
    say(ids.length ? `放进了${ids.length}张明白卡，点页首的“打印篮”去打印。` : '还没有对照出可以享受的待遇。');
  };
  fill(
    place('tools'),
    button('打印一户一策', () => window.print(), { class: 'match-quiet' }),
    button('明白卡放进打印篮', toBasket, { class: 'match-quiet' }),
    ...fileButtons(store, say, restart),
  );
  onlyOneWay(place('question'), place('to-question'), place('to-results'));
  place('to-results').addEventListener('click', () => focus('match-results'));
  place('to-question').addEventListener('click', () => focus('match-question'));
  store.update();
  show(store.screens[0]);
  const begin = () => {
    begun = true;
    bring();
  };
  // The first question needs no data; the scripts after this one bring it.
  if (document.readyState === 'interactive' && !judged()) document.addEventListener('DOMContentLoaded', begin);
  else begin();
}

/** The bar offers the way to the question or to the result, whichever is not on the screen. */
function onlyOneWay(question: HTMLElement, toQuestion: HTMLElement, toResults: HTMLElement): void {
  toQuestion.hidden = true;
  new IntersectionObserver(([entry]) => {
    if (!entry) return;
    toQuestion.hidden = entry.isIntersecting;
    toResults.hidden = !entry.isIntersecting;
  }).observe(question);
}
