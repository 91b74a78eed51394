import { documentNumberText } from '../domain/policy/entryNumber.ts';
import { emWidth } from '../domain/text/keepTogether.ts';
import type { PrintBook, PrintCard } from './card.ts';
import { cardNode, editionDayPlace, evidenceNode, keptText, node, sealNode, type PrintElement, type PrintNode } from './tree.ts';
import { STATUSES } from '../domain/words/vocabulary.ts';
import { GAP_KINDS } from '../domain/policy/gaps.ts';

type Imprint = Omit<PrintBook, 'cards'>;

function row(tag: 'th' | 'td', cells: PrintNode[][]): PrintElement {
  const made = node('tr', '', ...cells.map((children) => node(tag, '', ...children)));
  if (tag === 'th') for (const cell of made.children) (cell as PrintElement).attributes['scope'] = 'col';
  return made;
}

/** A row about a card states its validity: the page's script holds it against the reader's calendar. */
function statingRows(made: PrintElement, cards: readonly PrintCard[]): PrintElement {
  const body = made.children[made.children.length - 1] as PrintElement;
  cards.forEach(({ status, until }, index) => {
    const attributes = (body.children[index] as PrintElement).attributes;
    attributes['data-status'] = status;
    if (until) attributes['data-until'] = until;
  });
  return made;
}

function table(className: string, heads: string[], rows: PrintNode[][][]): PrintElement {
  return node(
    'table',
    className,
    node(
      'thead',
      '',
      row(
        'th',
        heads.map((head) => [head]),
      ),
    ),
    node('tbody', '', ...rows.map((cells) => row('td', cells))),
  );
}

/** Without the whole library's checksum: every card bears its own, and a sheet none of whose cards changed stays as it is from edition to edition. */
const editionLine = ({ site, county }: Imprint): PrintNode[] => [`${site}（${county}）`, editionDayPlace()];

/** What the reader of a list must see beside a benefit's name. */
export function stateNodes(card: Pick<PrintCard, 'status' | 'demonstration' | 'stopped'>): PrintNode[] {
  return [
    // 现行 goes without saying in a list; its empty mark is where 已到期 appears once the calendar has passed it.
    node('span', `validity validity-${card.status}${card.status === 'in-force' ? ' unsaid' : ''}`, STATUSES[card.status]),
    card.demonstration !== undefined && node('span', 'tag tag-demo', card.demonstration.mark),
    card.stopped === true && node('span', 'tag tag-pending', GAP_KINDS.running),
  ]
    .filter((child) => child !== false)
    .flatMap((child) => [' ', child]);
}

/** 清单: what is in this print job, in order, on which sheet, and which wording each card is. It goes on top of the pile. */
function slipNode(cards: readonly PrintCard[], imprint: Imprint): PrintElement {
  const rows = cards.map((card, index) => [
    [`${index + 1}`],
    [sealNode(card), ` ${card.name}`, ...stateNodes(card)],
    card.lead ? keptText(card.lead) : ['—'],
    [card.place],
    [node('span', 'only-large', `${index + 1}`), node('span', 'only-standard', `${Math.floor(index / 2) + 1}`)],
    [card.checksum],
  ]);
  return node(
    'section',
    'slip',
    node('h2', '', '打印清单'),
    node('p', '', ...editionLine(imprint), `　共${cards.length}张卡，按下面的顺序。换版时对校验码，不一样的换掉。`),
    statingRows(table('slip-table', ['序号', '待遇', '给多少', '适用地方', '第几页', '校验码'], rows), cards),
  );
}

/** 明白卡 of one print job: the slip when wanted, then the cards, with the line to cut along after every first card of a sheet. */
function pileNode(cards: readonly PrintCard[], imprint: Imprint, withSlip: boolean): PrintElement {
  const sheets = cards.flatMap((card, index) => [cardNode(card, imprint), ...(index % 2 === 0 ? [node('p', 'cut-line', '✂ 沿线剪开')] : [])]);
  return node('div', 'card-pile', ...(withSlip ? [slipNode(cards, imprint)] : []), ...sheets);
}

/** The lines of a part, as many as `columns` em hold, and word that more stand on the card. */
function shortened(card: PrintCard, label: string, columns: number): PrintNode[] {
  const part = card.parts.find((candidate) => candidate.label === label);
  if (!part) return ['—'];
  const kept: string[] = [];
  let width = emWidth(part.lead ?? '');
  for (const line of part.lines) {
    width += emWidth(line);
    if (kept.length > 0 && width > columns) break;
    kept.push(line);
  }
  const more = part.lines.length - kept.length;
  return [
    part.lead !== undefined && node('p', '', `${part.lead}：`),
    ...kept.map((line) => node('p', '', ...keptText(line))),
    more > 0 && node('p', 'more', `……还有${more}条，见卡`),
  ].filter((child) => child !== false);
}

/** 一览表: cards as one table for the wall, on A4 or A3 lying. */
export function posterNode(title: string, cards: readonly PrintCard[], imprint: Imprint): PrintElement {
  const rows = cards.map((card) => [
    [node('b', '', sealNode(card), ` ${card.name}`), ...stateNodes(card), node('p', 'poster-place', card.place)],
    shortened(card, '谁能享受', 90),
    shortened(card, '给多少', 70),
    [
      node('p', '', ...(card.parts.find(({ label }) => label === '找谁')?.lines ?? [])),
      ...(card.parts.some(({ label }) => label === '时限') ? shortened(card, '时限', 60) : []),
    ],
    [
      node('p', '', `《${card.basis.title}》`),
      node('p', '', ...keptText(documentNumberText(card.basis)), ' ', evidenceNode(card.basis)),
      node('p', 'poster-place', `校验码${card.checksum}`),
    ],
  ]);
  return node(
    'section',
    'poster',
    node('h2', '', title),
    statingRows(table('poster-table', ['待遇', '谁能享受', '给多少', '找谁、时限', '依据'], rows), cards),
    node('p', 'poster-foot', ...editionLine(imprint), `　写“最近查到”的不是今年的数，标“还办不办没查到”的先问主管部门。`),
  );
}

/** 走访单: the benefits of one print job as a list to tick in the village, household by household. */
function checklistNode(cards: readonly PrintCard[], imprint: Imprint): PrintElement {
  const box = node('span', 'tick-box', '□');
  const rows = cards.map((card) => [
    [sealNode(card), ` ${card.name}`, ...stateNodes(card)],
    card.lead ? keptText(card.lead) : ['—'],
    [box],
    [box],
    [box],
    [''],
  ]);
  return node(
    'section',
    'checklist',
    node('h2', '', '走访单'),
    node('p', '', `村：__________　户：__________　日期：__________　`, ...editionLine(imprint)),
    statingRows(table('checklist-table', ['待遇', '给多少', '讲过了', '报上了', '领到了', '没有的原因'], rows), cards),
  );
}

/** 我村的一套: what hangs on the wall, what goes to the households, what the visitor ticks. The choice of the form shows all of it or the cards alone. */
export function bookletNodes(name: string, cards: readonly PrintCard[], imprint: Imprint, withSlip: boolean): PrintElement[] {
  return [posterNode(`${name}政策一览`, cards, imprint), pileNode(cards, imprint, withSlip), checklistNode(cards, imprint)];
}
