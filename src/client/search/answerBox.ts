import { benefitId } from '../../domain/policy/benefitId.ts';
import { sealMark, type RegionNames } from '../../domain/policy/regionNames.ts';
import { EVIDENCE, STATUSES } from '../../domain/words/vocabulary.ts';
import type { EventAnswer } from '../../search/rank/events.ts';
import type { ExactAnswer } from '../../search/rank/exactAnswer.ts';
import type { HeadEntry } from '../../search/types.ts';
import { copyFrom } from '../shared/copy.ts';
import { addToBasket } from '../print/basket.ts';
import { el } from '../shared/dom.ts';

/** What the page around the box knows: where links begin, what this edition is called, and how to ask on. */
export interface BoxPlace {
  prefix: string;
  edition: string;
  names: RegionNames;
  ask(query: string): void;
}

/** The seal of an entry: its level, or the number of a measure. */
export function sealOf(entry: Pick<HeadEntry, 'measure' | 'level'>, names: RegionNames): HTMLElement {
  const { mark, label, kind } = sealMark(entry, names);
  const element = el('span', { class: `seal seal-${kind}` }, mark);
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', label);
  return element;
}

const part = <T extends HTMLElement>(name: string, element: T): T => {
  element.setAttribute('data-part', name);
  return element;
};

function button(label: string, press: (self: HTMLButtonElement) => void): HTMLButtonElement {
  const element = el('button', { class: 'answer-button' }, label);
  element.type = 'button';
  element.addEventListener('click', () => press(element));
  return element;
}

/** 复制, telling in its own label that it did. */
const copyButton = (text: string) => button('复制', (self) => copyFrom(self, text));

const sourceText = ({ document, page }: Pick<ExactAnswer, 'document' | 'page'>) =>
  document ? `依据：《${document.title}》${document.number ?? ''}` : `见：${page?.title ?? ''}`;

/** Answer, document, edition: three lines for a message. */
const copiedAnswer = (answer: ExactAnswer, edition: string): string => [answer.say, sourceText(answer), edition].join('\n');

const cardPath = (entry: HeadEntry, benefit: string) => `cards/${entry.id.split('/')[1]!}--${benefit}.html`;

/** The answer as a card: where it comes from, the figure large, the sentence, the document, and what to do with it. */
export function answerBox(answer: ExactAnswer, { prefix, edition, names, ask }: BoxPlace): Node[] {
  const { entry, status, document: source, figure, office, benefit, page } = answer;
  const marks = el('p', { class: 'answer-marks' }, sealOf(entry, names), el('span', {}, entry.place));
  if (entry.demonstration && names.demonstration) marks.append(el('span', { class: 'tag tag-demo' }, names.demonstration.mark));
  if (source) marks.append(el('span', { class: 'tag' }, EVIDENCE[source.evidence].label));
  marks.append(el('span', { class: `validity validity-${status}` }, STATUSES[status]));
  const link = el('a', {}, page?.title ?? entry.title);
  link.href = prefix + (page?.url ?? entry.url);
  const now = entry.replacedBy[0];
  const buttons = el('p', { class: 'answer-buttons' }, copyButton(copiedAnswer(answer, edition)));
  const own = benefit === undefined ? undefined : entry.benefits[benefit];
  if (own) {
    buttons.append(
      button('打印这张', () => {
        addToBasket([benefitId(entry.id, own.id)]);
        location.href = `${prefix}print.html`;
      }),
    );
    const card = el('a', { class: 'answer-button' }, '看这张卡');
    card.href = prefix + cardPath(entry, own.id);
    buttons.append(card);
  }
  const whole = el('a', { class: 'answer-button' }, '看全文');
  whole.href = prefix + entry.url;
  buttons.append(whole);
  const nodes: Node[] = [
    marks,
    part('answer-ask', el('p', { class: 'answer-ask' }, answer.ask)),
    ...(figure ? [el('p', { class: 'answer-figure' }, figure)] : []),
    part('answer-say', el('div', { class: 'answer-say' }, ...answer.lines.map((line) => el('p', {}, line)))),
    part(
      'answer-source',
      el(
        'p',
        { class: 'answer-source' },
        `${sourceText(answer)}　`,
        link,
        ...(now && (status === 'expired' || status === 'replaced') ? ['　现在看：', Object.assign(el('a', {}, now.title), { href: prefix + now.url })] : []),
      ),
    ),
    ...(office ? [el('p', { class: 'answer-office' }, `找谁：${office}`)] : []),
    buttons,
  ];
  if (answer.more.length) nodes.push(more(answer.more, ask));
  return nodes;
}

function more(asks: readonly string[], ask: (query: string) => void): HTMLElement {
  const row = el('p', { class: 'search-chips answer-more' }, el('span', {}, '还常问：'));
  for (const text of asks) {
    const chip = el('button', { class: 'search-chip' }, text);
    chip.type = 'button';
    chip.addEventListener('click', () => ask(text));
    row.append(chip);
  }
  return row;
}

/** What happened, as a list: what to do first, then each benefit with its figure or whom to ask. */
export function eventBox(event: EventAnswer, { prefix, edition }: BoxPlace): Node[] {
  const list = el('ol', { class: 'answer-list' });
  for (const { name, lead, why, entry, benefit } of event.lines) {
    const link = el('a', {}, name);
    link.href = prefix + cardPath(entry, benefit);
    list.append(el('li', {}, link, el('span', { class: 'answer-lead' }, lead), el('span', { class: 'soft small' }, why)));
  }
  const buttons = el('p', { class: 'answer-buttons' }, copyButton([event.name, event.say, edition].join('\n')));
  const talk = el('a', { class: 'answer-button' }, '照这户情形对照');
  talk.href = `${prefix}match.html${event.known === '' ? '' : `#known=${encodeURIComponent(event.known)}`}`;
  const all = el('a', { class: 'answer-button' }, '家里出了事（全部）');
  all.href = `${prefix}events.html#${event.id}`;
  buttons.append(talk, all);
  return [
    part('answer-ask', el('p', { class: 'answer-ask' }, `${event.name}，能办什么？`)),
    part('answer-say', el('div', { class: 'answer-say' }, el('p', {}, event.first), list)),
    part('answer-source', el('p', { class: 'answer-source' }, '每一样的依据在它自己的卡上，点名称看。')),
    buttons,
  ];
}
