import { fill } from '../shared/dom.ts';
import { renderAnswers } from './answersView.ts';
import { MEMBERS, startAsking } from './asking.ts';
import { startBar } from './bar.ts';
import { bringData } from './bringData.ts';
import { editionDay, entriesOn } from './data.ts';
import { renderDay } from './dayView.ts';
import { takeKnown } from './known.ts';
import { resultsTeller } from './results.ts';
import { screenFor, slotOf } from './screens.ts';
import { openSession } from './session.ts';
import { hasEntries } from './store.ts';
import { rememberInTab } from './tabMemory.ts';
import { toolButtons } from './tools.ts';

/**
 * Draws 入户对照 into its element. Everything a household says stays in this page's memory until 保存到文件 is pressed;
 * leaving with entries asks first.
 */
export function mountMatch(app: HTMLElement): void {
  const { store, history } = openSession();
  const day = editionDay();
  const judged = () => entriesOn(store.record.date) !== undefined;
  const known = takeKnown(store.record.date);
  // What an event or a typical household tells starts a household; one that is being asked about is overwritten only by word.
  if (known && (!hasEntries(store.record) || confirm('换成带过来的这一户？现在这户没有保存到文件的回答就没有了。'))) store.replace(known);
  const place = (name: string) => app.querySelector<HTMLElement>(`[data-match="${name}"]`)!;
  const say = (text: string) => fill(place('notice'), text);

  const asking = startAsking(place, store, history, say);
  const { jump, askSkipped, restart } = asking;
  const tellResults = resultsTeller(
    place,
    store,
    { site: app.dataset['site'] ?? '', day, ask: (missing) => jump(missing.scope === 'members' ? MEMBERS : screenFor([slotOf(missing)], store.record)) },
    () => {
      asking.progress();
      app.setAttribute('data-ready', '');
    },
  );
  /** The page has brought what it brings. */
  let begun = false;
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
        asking.next();
        place('answers').querySelector('summary')?.focus();
      },
    });
    if (judged()) {
      const { can, settle, ask } = store.piles;
      fill(place('status'), `能享受${can.length}样，去核实就能定${settle.length}样，人人都可以问的${ask.length}样`);
      tellResults();
    } else if (begun) bringData(app, place, store, asking);
  });

  fill(place('tools'), ...toolButtons(store, say, restart));
  startBar(place);
  store.update();
  asking.next();
  const begin = () => {
    begun = true;
    bringData(app, place, store, asking);
  };
  // The first question needs no data; the scripts after this one bring it.
  if (document.readyState === 'interactive' && !judged()) document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
