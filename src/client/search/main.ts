import { SearchEngine, type Outcome } from '../../search/engine.ts';
import { keepInAddress, keepPlace, placeTaken, searchInAddress } from './address.ts';
import { wireKeys } from './keys.ts';
import { rememberQuery } from './memory.ts';
import { pieceFolder, pieceScripts } from './pieceScripts.ts';
import { View } from './view.ts';
import { today } from '../shared/today.ts';

const PAUSE = 120;
const SETTLED = 1500;
const source = pieceScripts(pieceFolder(document.currentScript));

let engine: Promise<SearchEngine> | undefined;

/** The engine, opened once; a failed opening is tried again the next time. */
function open(): Promise<SearchEngine> {
  engine ??= SearchEngine.open(source, today());
  engine.catch(() => (engine = undefined));
  return engine;
}

/** Wires one search app. The single file calls it again whenever it shows its search page. */
export function mountSearch(app: HTMLElement): void {
  const field = app.querySelector<HTMLInputElement>('input[name="q"]')!;
  const form = app.querySelector('form')!;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settled: ReturnType<typeof setTimeout> | undefined;

  const state = (value: 'idle' | 'loading' | 'done') => document.body.setAttribute('data-search-state', value);
  const keep = () => keepInAddress({ query: field.value.trim().slice(0, 200), ...view.state });
  const view: View = new View(app, (query) => ask(query), keep);

  async function run(): Promise<void> {
    const query = field.value;
    turn += 1;
    const mine = turn;
    clearTimeout(settled);
    if (query.trim() === '') {
      view.showStart();
      keep();
      state('idle');
      return;
    }
    state('loading');
    try {
      const ready = await open();
      if (mine !== turn) return;
      const outcome: Outcome = await ready.search(query);
      if (mine !== turn) return;
      view.show(outcome);
      keep();
      if (goingBack > 0) scrollTo(0, goingBack);
      goingBack = 0;
      settled = setTimeout(() => rememberQuery(query), SETTLED);
    } catch (error) {
      if (mine === turn) view.showProblem(error instanceof Error ? error.message : '检索数据没有打开，请从下面的主题里找。');
    }
    if (mine === turn) state('done');
  }

  function ask(query: string): void {
    field.value = query;
    field.focus();
    clearTimeout(timer);
    void run();
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), PAUSE);
  };
  field.addEventListener('focus', () => void open().catch(() => undefined), { once: true });
  field.addEventListener('input', (event) => {
    // While an input method is composing, the letters are not yet what the reader means.
    if (!(event as InputEvent).isComposing) later();
  });
  field.addEventListener('compositionend', later);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation(); // a single file's router would show the page anew
    clearTimeout(timer);
    rememberQuery(field.value);
    void run();
  });
  wireKeys(app, field, () => ask(''));
  app.setAttribute('data-ready', '');

  // 后退 comes back to the same ticks, the same number of results and the same place.
  const address = searchInAddress();
  let goingBack = placeTaken();
  view.restore(address);
  app.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a[href]')) keepPlace();
    },
    true,
  );
  field.value = address.query;
  void run();
  if (field.value === '' && matchMedia('(hover: hover) and (min-width: 800px)').matches) field.focus();
}

for (const app of document.querySelectorAll<HTMLElement>('[data-search-app]')) mountSearch(app);
