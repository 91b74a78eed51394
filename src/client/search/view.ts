import { isPast } from '../../domain/policy/validity.ts';
import type { Outcome } from '../../search/engine.ts';
import type { SearchAddress } from './address.ts';
import { answerBox, eventBox, type Phones } from './answerBox.ts';
import { el } from '../shared/dom.ts';
import type { RegionNames } from '../../domain/policy/regionNames.ts';
import { Filters } from './facets.ts';
import { recentQueries } from './memory.ts';
import { resultItem } from './resultItem.ts';

const PAGE = 20;

interface Parts {
  notes: HTMLElement;
  status: HTMLElement;
  answer: HTMLElement;
  facets: HTMLElement;
  facetBox: HTMLDetailsElement;
  list: HTMLElement;
  more: HTMLButtonElement;
  start: HTMLElement;
}

/** Shows an outcome. Knows the page, nothing of searching. */
export class View {
  private readonly parts: Parts;
  private readonly prefix: string;
  private readonly edition: string;
  private readonly ask: (query: string) => void;
  private readonly names: RegionNames;
  private readonly phones: Phones;
  private readonly filters: Filters;
  private readonly changed: () => void;
  private outcome: Outcome | undefined;
  private shown = PAGE;
  private restored: SearchAddress | undefined;

  /** What the address says was ticked and opened up; used when its query is shown. */
  restore(address: SearchAddress): void {
    this.restored = address;
  }

  /** The ticks and the count as the address carries them. */
  get state(): Pick<SearchAddress, 'ticks' | 'shown'> {
    return { ticks: this.filters.ticks, shown: this.shown > PAGE ? this.shown : 0 };
  }

  constructor(app: HTMLElement, ask: (query: string) => void, changed: () => void) {
    const part = <T extends HTMLElement>(name: string) => app.querySelector<T>(`[data-part="${name}"]`)!;
    this.parts = {
      notes: part('notes'),
      status: part('status'),
      answer: part('answer'),
      facets: part('facets'),
      facetBox: part('facet-box'),
      list: part('list'),
      more: part('more'),
      start: part('start'),
    };
    this.prefix = app.dataset['prefix'] ?? '';
    this.edition = app.dataset['edition'] ?? '';
    this.names = JSON.parse(app.dataset['names']!) as RegionNames;
    this.phones = JSON.parse(app.dataset['phones']!) as Phones;
    this.filters = new Filters(this.names);
    this.ask = ask;
    this.changed = changed;
    this.parts.more.addEventListener('click', () => {
      this.shown += PAGE;
      const before = this.parts.list.children.length;
      this.renderList();
      this.changed();
      this.parts.list.children[before]?.querySelector('a')?.focus();
    });
    if (matchMedia('(min-width: 53.75em)').matches) this.parts.facetBox.open = true;
  }

  /** Before anything is asked: recent searches, topics. */
  showStart(): void {
    this.outcome = undefined;
    const { notes, status, answer, facets, facetBox, list, more, start } = this.parts;
    for (const part of [notes, answer, facets, list]) part.replaceChildren();
    status.textContent = '';
    answer.hidden = facetBox.hidden = more.hidden = true;
    start.hidden = false;
    const recent = recentQueries();
    if (recent.length) notes.append(this.chips('刚才查过：', recent));
  }

  /** Nothing is shown of an older question beside the sentence why this one has no answer. */
  showProblem(sentence: string): void {
    this.showStart();
    this.parts.notes.replaceChildren(el('p', { class: 'search-problem' }, sentence));
  }

  show(outcome: Outcome): void {
    if (outcome.query !== this.outcome?.query) {
      this.filters.restore(outcome.query === this.restored?.query ? this.restored.ticks : []);
      this.shown = Math.max(PAGE, outcome.query === this.restored?.query ? this.restored.shown : 0);
      this.restored = undefined;
    }
    this.outcome = outcome;
    this.parts.start.hidden = outcome.results.length > 0;
    this.renderNotes(outcome);
    this.renderAnswer(outcome);
    this.renderResults();
  }

  private renderResults(): void {
    this.renderFacets();
    this.renderList();
  }

  private renderNotes(outcome: Outcome): void {
    const { notes } = this.parts;
    notes.replaceChildren();
    if (outcome.suggestion !== undefined) notes.append(this.chips('您是不是要找：', [outcome.suggestion]));
    if (outcome.pages.length) notes.append(this.pages(outcome.pages));
    for (const note of outcome.notes) notes.append(el('p', { class: 'search-note' }, note));
    if (outcome.results.length > 0) return;
    notes.append(
      el('p', { class: 'search-empty' }, `没有找到“${outcome.query.slice(0, 40)}”。换个说法、少写几个字、写文号或拼音首字母再试；也可以从下面的主题里找。`),
    );
    if (outcome.nearest.length) notes.append(this.chips('相近的说法：', outcome.nearest));
  }

  private renderAnswer({ answer, event }: Outcome): void {
    const box = this.parts.answer;
    const place = { prefix: this.prefix, edition: this.edition, names: this.names, phones: this.phones, ask: this.ask };
    box.replaceChildren(...(answer ? answerBox(answer, place) : event ? eventBox(event, place) : []));
    box.hidden = !answer && !event;
    box.classList.toggle('answer-past', answer !== undefined && isPast(answer.status));
  }

  private renderFacets(): void {
    const { facets, facetBox } = this.parts;
    const results = this.outcome!.results;
    const focused = document.activeElement?.getAttribute('data-facet');
    facets.replaceChildren(
      ...this.filters.render(results, () => {
        this.renderResults();
        this.changed();
      }),
    );
    facetBox.hidden = facets.children.length === 0;
    if (focused) facets.querySelector<HTMLElement>(`[data-facet="${focused}"]`)?.focus();
  }

  private renderList(): void {
    const { list, more, status } = this.parts;
    const outcome = this.outcome!;
    const results = this.filters.apply(outcome.results);
    list.replaceChildren(...results.slice(0, this.shown).map((result) => resultItem(result, this.prefix, this.names)));
    more.hidden = results.length <= this.shown;
    more.textContent = `再看${Math.min(PAGE, results.length - this.shown)}条`;
    const found = outcome.further ? `最相近的${outcome.results.length}条` : `找到${outcome.results.length}条`;
    status.textContent = results.length === outcome.results.length ? found : `筛出${results.length}条，共${outcome.results.length}条`;
  }

  private pages(pages: Outcome['pages']): HTMLElement {
    const row = el('p', { class: 'search-chips' }, el('span', {}, '看这一页：'));
    for (const { title, url } of pages) {
      const link = el('a', { class: 'search-chip' }, title);
      link.href = this.prefix + url;
      row.append(link);
    }
    return row;
  }

  private chips(label: string, texts: readonly string[]): HTMLElement {
    const row = el('p', { class: 'search-chips' }, el('span', {}, label));
    for (const text of texts) {
      const chip = el('button', { class: 'search-chip' }, text);
      chip.type = 'button';
      chip.addEventListener('click', () => this.ask(text));
      row.append(chip);
    }
    return row;
  }
}
