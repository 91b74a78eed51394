import { benefitId } from '../../domain/policy/benefitId.ts';
import { sealMark, type RegionNames } from '../../domain/policy/regionNames.ts';
import { EVIDENCE, STATUSES } from '../../domain/words/vocabulary.ts';
import type { EventAnswer } from '../../search/rank/events.ts';
import type { ExactAnswer } from '../../search/rank/exactAnswer.ts';
import type { HeadEntry } from '../../search/types.ts';
import { copyFrom } from '../shared/copy.ts';
import { addToBasket } from '../print/basket.ts';
import { make } from './dom.ts';

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
  const element = make('span', `seal seal-${kind}`, mark);
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', label);
  return element;
}

const part = <T extends HTMLElement>(name: string, element: T): T => {
  element.setAttribute('data-part', name);
  return element;
};

function button(label: string, press: (self: HTMLButtonElement) => void): HTMLButtonElement {
  const element = make('button', 'answer-button', label);
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
  const marks = make('p', 'answer-marks', sealOf(entry, names), make('span', '', entry.place));
  if (entry.demonstration && names.demonstration) marks.append(make('span', 'tag tag-demo', names.demonstration.mark));
  if (source) marks.append(make('span', 'tag', EVIDENCE[source.evidence].label));
  marks.append(make('span', `validity validity-${status}`, STATUSES[status]));
  const link = make('a', '', page?.title ?? entry.title);
  link.href = prefix + (page?.url ?? entry.url);
  const now = entry.replacedBy[0];
  const buttons = make('p', 'answer-buttons', copyButton(copiedAnswer(answer, edition)));
  const own = benefit === undefined ? undefined : entry.benefits[benefit];
  if (own) {
    buttons.append(
      button('打印这张', () => {
        addToBasket([benefitId(entry.id, own.id)]);
        location.href = `${prefix}print.html`;
      }),
    );
    const card = make('a', 'answer-button', '看这张卡');
    card.href = prefix + cardPath(entry, own.id);
    buttons.append(card);
  }
  const whole = make('a', 'answer-button', '看全文');
  whole.href = prefix + entry.url;
  buttons.append(whole);
  const nodes: Node[] = [
    marks,
    part('answer-ask', make('p', 'answer-ask', answer.ask)),
    ...(figure ? [make('p', 'answer-figure', figure)] : []),
    part('answer-say', make('div', 'answer-say', ...answer.lines.map((line) => make('p', '', line)))),
    part(
      'answer-source',
      make(
        'p',
        'answer-source',
        `${sourceText(answer)}　`,
        link,
        ...(now && (status === 'expired' || status === 'replaced') ? ['　现在看：', Object.assign(make('a', '', now.title), { href: prefix + now.url })] : []),
      ),
    ),
    ...(office ? [make('p', 'answer-office', `找谁：${office}`)] : []),
    buttons,
  ];
  if (answer.more.length) nodes.push(more(answer.more, ask));
  return nodes;
}

function more(asks: readonly string[], ask: (query: string) => void): HTMLElement {
  const row = make('p', 'search-chips answer-more', make('span', '', '还常问：'));
  for (const text of asks) {
    const chip = make('button', 'search-chip', text);
    chip.type = 'button';
    chip.addEventListener('click', () => ask(text));
    row.append(chip);
  }
  return row;
}

/** What happened, as a list: what to do first, then each benefit with its figure or whom to ask. */
export function eventBox(event: EventAnswer, { prefix, edition }: BoxPlace): Node[] {
  const list = make('ol', 'answer-list');
  for (const { name, lead, why, entry, benefit } of event.lines) {
    const link = make('a', '', name);
    link.href = prefix + cardPath(entry, benefit);
    list.append(make('li', '', link, make('span', 'answer-lead', lead), make('span', 'soft small', why)));
  }
  const buttons = make('p', 'answer-buttons', copyButton([event.name, event.say, edition].join('\n')));
  const talk = make('a', 'answer-button', '照这户情形对照');
  talk.href = `${prefix}match.html${event.known === '' ? '' : `#known=${encodeURIComponent(event.known)}`}`;
  const all = make('a', 'answer-button', '家里出了事（全部）');
  all.href = `${prefix}events.html#${event.id}`;
  buttons.append(talk, all);
  return [
    part('answer-ask', make('p', 'answer-ask', `${event.name}，能办什么？`)),
    part('answer-say', make('div', 'answer-say', make('p', '', event.first), list)),
    part('answer-source', make('p', 'answer-source', '每一样的依据在它自己的卡上，点名称看。')),
    buttons,
  ];
}
