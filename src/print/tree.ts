import { documentNumberText } from '../domain/policy/entryNumber.ts';
import { chineseDate } from '../domain/text/date.ts';
import { stretches } from '../domain/text/keepTogether.ts';
import type { PrintBook, PrintCard, PrintForm, PrintPart } from './card.ts';
import { cardWarning, figureSize, fitCard, isShort, pointerText, type Fit } from './fit.ts';
import { qrPath } from './qrPath.ts';
import { isPast } from '../domain/policy/validity.ts';
import { EVIDENCE, STATUSES } from '../domain/words/vocabulary.ts';
import { GAP_KINDS } from '../domain/policy/gaps.ts';

/** A piece of a page as plain data, so that the built pages and the page's script set one and the same card. */
export type PrintNode = string | PrintElement;
export interface PrintElement {
  tag: string;
  attributes: Record<string, string>;
  children: PrintNode[];
}

export function node(tag: string, className: string, ...children: (PrintNode | false | undefined)[]): PrintElement {
  return {
    tag,
    attributes: className ? { class: className } : {},
    children: children.filter((child): child is PrintNode => child !== false && child !== undefined && child !== ''),
  };
}

/** Where assets/edition.js says which edition the card is from: in the markup it would change every card with every edition. */
export function editionDayPlace(): PrintElement {
  const place = node('span', 'nowrap');
  place.attributes['data-edition-day'] = '';
  return place;
}

/** Text whose figures stay with their units. */
export function keptText(text: string): PrintNode[] {
  return stretches(text).map((part) => (part.keep ? node('span', 'nowrap', part.text) : part.text));
}

export function sealNode({ seal: { mark, label, kind } }: Pick<PrintCard, 'seal'>): PrintElement {
  const seal = node('span', `seal seal-${kind}`, mark);
  seal.attributes['role'] = 'img';
  seal.attributes['aria-label'] = label;
  return seal;
}

export function evidenceNode({ evidence }: PrintCard['basis']): PrintElement {
  return node('span', `tag tag-${evidence}`, EVIDENCE[evidence].long);
}

/** `l` belongs to the large form, `s` to the standard: one markup serves both, the style sheet shows what fits. */
const MARK: Record<PrintForm, string> = { large: 'l', standard: 's' };
type Fits = Record<PrintForm, Fit>;

function partNode(part: PrintPart, index: number, fits: Fits): PrintElement {
  const forms = Object.keys(MARK) as PrintForm[];
  const lines = part.lines.map((line, at) => {
    const hidden = forms.filter((form) => at >= part.lines.length - fits[form].cut[index]!).map((form) => `cut-${MARK[form]}`);
    // Lines that carry their own （1） or ① need no dot.
    if (/^(（\d+）|[①-⑩])/.test(line)) hidden.push('counted');
    return node('li', hidden.join(' '), ...keptText(line));
  });
  const more = forms.filter((form) => fits[form].cut[index]).map((form) => node('li', `more more-${MARK[form]}`, `……还有${fits[form].cut[index]}条，见条目`));
  const single = part.lines.length === 1 && !part.numbered;
  return node(
    'div',
    isShort(part) ? 'pc-part short' : 'pc-part',
    node('dt', '', part.label),
    node(
      'dd',
      '',
      part.lead !== undefined && node('p', 'pc-lead', `${part.lead}：`),
      node(part.numbered ? 'ol' : 'ul', single ? 'single' : '', ...lines, ...more),
    ),
  );
}

function qrNode(rows: string): PrintElement {
  const { size, d } = qrPath(rows);
  const path: PrintElement = { tag: 'path', attributes: { d }, children: [] };
  return {
    tag: 'svg',
    attributes: {
      class: 'pc-qr',
      viewBox: `-2 -2 ${size + 4} ${size + 4}`,
      role: 'img',
      'aria-label': '网上查这张卡的二维码',
      'shape-rendering': 'crispEdges',
    },
    children: [path],
  };
}

/** Why a card that was put in the basket earlier must not be used: it is printed under the band, never without. */
function overText({ until }: PrintCard): string {
  return `${until ? `，到${chineseDate(until)}为止` : ''}，不能按它办`;
}

/** One 明白卡. The figure's size class and the fit of both forms are worked out here, at build time and in the page alike. */
export function cardNode(card: PrintCard, book: Omit<PrintBook, 'cards'>): PrintElement {
  const fits: Fits = { large: fitCard(card, 'large', book), standard: fitCard(card, 'standard', book) };
  // Running text is tight text whose lists run on.
  const names = (form: PrintForm) => (fits[form].setting === 'run' ? ['tight', 'run'] : [fits[form].setting]).map((name) => `${name}-${MARK[form]}`);
  const classes = ['pc', ...names('large'), ...names('standard')].join(' ');
  const { figure } = card;
  const size = (form: PrintForm) => figure && figureSize(figure.text, form, fits[form].setting);
  const pointers = (Object.keys(MARK) as PrintForm[]).filter((form) => fits[form].cut.some(Boolean));
  const over = isPast(card.status);
  const article = node(
    'article',
    over ? `${classes} is-over` : classes,
    over && node('p', 'card-band over-band', node('span', '', node('strong', '', STATUSES[card.status]), overText(card))),
    node(
      'header',
      'pc-head',
      node('h2', '', sealNode(card), ' ', card.name),
      figure && node('div', 'pc-figure', node('b', `fl-${size('large')} fs-${size('standard')}`, figure.text), node('span', '', ...keptText(figure.note))),
    ),
    cardWarning(card) !== '' && node('p', 'pc-warning', ...keptText(cardWarning(card))),
    node('dl', 'pc-parts', ...card.parts.map((part, index) => partNode(part, index, fits))),
    pointers.length > 0 && node('p', `pc-pointer ${pointers.map((form) => `more-${MARK[form]}`).join(' ')}`, pointerText(card)),
    node('ul', 'pc-contacts', ...book.contacts.map(({ role, phone }) => node('li', '', node('span', '', role), node('b', '', phone ?? '')))),
    node(
      'footer',
      'pc-foot',
      card.qr !== undefined && qrNode(card.qr),
      node(
        'div',
        '',
        node('p', '', '依据：', `《${card.basis.title}》`, ...keptText(documentNumberText(card.basis)), ' ', evidenceNode(card.basis)),
        node(
          'p',
          '',
          node('span', `validity validity-${card.status}`, STATUSES[card.status]),
          ` ${card.place} `,
          card.demonstration && node('span', 'tag tag-demo', card.demonstration.mark),
          card.demonstration && ' ',
          card.stopped && node('span', 'tag tag-pending', GAP_KINDS.running),
          card.stopped && ' ',
          node('span', 'nowrap', `${chineseDate(card.reviewed)}核对`),
          ' ',
          node('span', 'nowrap', `本条校验码${card.checksum}`),
          ' ',
          node('span', 'nowrap', `${book.site}（${book.county}）`),
          editionDayPlace(),
        ),
      ),
    ),
  );
  article.attributes['data-print-card'] = card.id;
  article.attributes['data-status'] = card.status;
  if (card.until) article.attributes['data-until'] = card.until;
  return article;
}
