import { benefitId } from '../../domain/policy/benefitId.ts';
import { dialled, type Office } from '../../domain/policy/phoneBook.ts';
import { sealMark, type RegionNames } from '../../domain/policy/regionNames.ts';
import { EVIDENCE, STATUSES } from '../../domain/words/vocabulary.ts';
import type { EventAnswer } from '../../search/rank/events.ts';
import type { ExactAnswer } from '../../search/rank/exactAnswer.ts';
import type { HeadEntry } from '../../search/types.ts';
import { copyFrom } from '../shared/copy.ts';
import { officeNodes } from '../shared/offices.ts';
import { addToBasket } from '../print/basket.ts';
import { button, el } from '../shared/dom.ts';
import { keptFigures } from '../shared/keptFigures.ts';

/** What the page around the box knows: where links begin, what this edition is called, and how to ask on. */
export interface BoxPlace {
  prefix: string;
  edition: string;
  names: RegionNames;
  phones: Phones;
  ask(query: string): void;
}

/** The phone book of the county, and the hotlines that are answered everywhere. */
export interface Phones {
  offices: readonly Office[];
  hotlines: readonly { name: string; phone: string }[];
}

/** The seal of an entry: its level, or the number of a measure. */
export function sealOf(entry: Pick<HeadEntry, 'measure' | 'level'>, names: RegionNames): HTMLElement {
  const { mark, label, kind } = sealMark(entry, names);
  return el('span', { class: `seal seal-${kind}`, role: 'img', 'aria-label': label }, mark);
}

const BUTTON = { class: 'answer-button' };

const part = <T extends HTMLElement>(name: string, element: T): T => {
  element.setAttribute('data-part', name);
  return element;
};

/** 复制, telling in its own label that it did. */
function copyButton(text: string): HTMLButtonElement {
  const self = button('复制', () => copyFrom(self, text), BUTTON);
  return self;
}

const sourceText = ({ document, page }: Pick<ExactAnswer, 'document' | 'page'>) =>
  document ? `依据：《${document.title}》${document.number ?? ''}` : `见：${page?.title ?? ''}`;

/** Prints the answer alone, as a sheet to hand over. */
function printAnswer(): void {
  document.body.classList.add('printing-answer');
  addEventListener('afterprint', () => document.body.classList.remove('printing-answer'), { once: true });
  print();
}

/** Answer, document, edition: three lines for a message. */
const copiedAnswer = (answer: ExactAnswer, edition: string): string => [answer.say, sourceText(answer), edition].join('\n');

const cardPath = (entry: string, benefit: string) => `cards/${entry.split('/')[1]!}--${benefit}.html`;

/** Whom to ask, with every phone known of them; where none is known, the first hotline. */
function officeLine(office: string, { offices, hotlines }: Phones): HTMLElement {
  const known = officeNodes(office, offices);
  // One office that is listed need not be named twice.
  const alone = known.length === 1 && offices.some(({ name }) => name === office);
  const line = el('p', { class: 'answer-office' }, alone ? '找谁：' : `找谁：${office}`);
  for (const node of known) line.append(alone ? '' : '　', node);
  const [hotline] = hotlines;
  if (hotline && !known.some((node) => node.querySelector('a[href^="tel:"]'))) {
    line.append(`　电话没有登记，打${hotline.name}`, el('a', { class: 'nowrap', href: `tel:${dialled(hotline.phone)}` }, hotline.phone));
  }
  return part('answer-office', line);
}

const linkButton = (label: string, href: string) => el('a', { ...BUTTON, href }, label);

/** Puts the card into the print basket and leads there; where the answer rests on no card, the answer itself is printed as a sheet. */
function printButton(entry: HeadEntry, benefit: string | undefined, prefix: string): HTMLElement {
  if (benefit === undefined) return button('打印这张', printAnswer, BUTTON);
  // A link, which the single file follows too.
  const link = linkButton('打印这张', `${prefix}print.html`);
  link.addEventListener('click', () => addToBasket([benefitId(entry.id, benefit)]));
  return link;
}

/** The answer as a card: where it comes from, the figure large, the sentence, the document, and what to do with it. */
export function answerBox(answer: ExactAnswer, { prefix, edition, names, phones, ask }: BoxPlace): Node[] {
  const { entry, status, elsewhere, document: source, figure, figureYear, office, benefit, page } = answer;
  const marks = el('p', { class: 'answer-marks' });
  // What another place does stands under no seal of this library, and is neither in force nor over here.
  if (elsewhere) marks.append(el('span', {}, elsewhere), el('span', { class: 'tag tag-demo' }, '别处的例子'));
  else marks.append(sealOf(entry, names), el('span', {}, entry.place));
  if (entry.demonstration && !elsewhere && names.demonstration) marks.append(el('span', { class: 'tag tag-demo' }, names.demonstration.mark));
  if (source) marks.append(el('span', { class: 'tag' }, EVIDENCE[source.evidence].label));
  if (!elsewhere) marks.append(el('span', { class: `validity validity-${status}` }, STATUSES[status]));
  const whole = prefix + (page?.url ?? entry.url);
  const now = entry.replacedBy[0];
  const own = benefit === undefined ? undefined : entry.benefits[benefit];
  const nodes: Node[] = [
    // A word explained is the library's own sentence: no entry's seal stands over it.
    ...(page ? [] : [marks]),
    part('answer-ask', el('p', { class: 'answer-ask' }, answer.ask)),
    ...(figure ? [el('p', { class: 'answer-figure' }, ...(figureYear ? [el('small', {}, `最近查到：${figureYear}年`), ' '] : []), figure)] : []),
    part('answer-say', el('div', { class: 'answer-say' }, ...answer.lines.map((line) => el('p', {}, ...keptFigures(line))))),
    part(
      'answer-source',
      el(
        'p',
        { class: 'answer-source' },
        ...keptFigures(`${sourceText(answer)}　`),
        el('a', { href: whole }, page?.title ?? entry.title),
        ...(now && (status === 'expired' || status === 'replaced') ? ['　现在看：', el('a', { href: prefix + now.url }, now.title)] : []),
      ),
    ),
    ...(office ? [officeLine(office, phones)] : []),
    el('p', { class: 'answer-edition' }, edition),
    el(
      'p',
      { class: 'answer-buttons' },
      copyButton(copiedAnswer(answer, edition)),
      printButton(entry, own?.id, prefix),
      ...(own ? [linkButton('看这张卡', prefix + cardPath(entry.id, own.id))] : []),
      linkButton('看全文', whole),
    ),
  ];
  if (answer.more.length) nodes.push(more(answer.more, ask));
  return nodes;
}

function more(asks: readonly string[], ask: (query: string) => void): HTMLElement {
  const row = el('p', { class: 'search-chips answer-more' }, el('span', {}, '还常问：'));
  for (const text of asks) row.append(button(text, () => ask(text), { class: 'search-chip' }));
  return row;
}

/** What happened, as a list: what to do first, then each benefit with its figure or whom to ask. */
export function eventBox(event: EventAnswer, { prefix, edition }: BoxPlace): Node[] {
  const list = el('ol', { class: 'answer-list' });
  for (const { name, lead, why, entry, benefit } of event.lines) {
    const href = prefix + cardPath(entry, benefit);
    list.append(el('li', {}, el('a', { href }, name), el('span', { class: 'answer-lead' }, lead), el('span', { class: 'soft small' }, why)));
  }
  const talk = `${prefix}match.html${event.known === '' ? '' : `#known=${encodeURIComponent(event.known)}`}`;
  return [
    part('answer-ask', el('p', { class: 'answer-ask' }, `${event.name}，能办什么？`)),
    part('answer-say', el('div', { class: 'answer-say' }, el('p', {}, event.first), list)),
    part('answer-source', el('p', { class: 'answer-source' }, '每一样的依据在它自己的卡上，点名称看。')),
    el('p', { class: 'answer-edition' }, edition),
    el(
      'p',
      { class: 'answer-buttons' },
      copyButton([event.name, event.say, edition].join('\n')),
      button('打印这张', printAnswer, BUTTON),
      linkButton('照这户情形对照', talk),
      linkButton('家里出了事（全部）', `${prefix}events.html#${event.id}`),
    ),
  ];
}
