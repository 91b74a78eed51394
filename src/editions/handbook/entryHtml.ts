import { documentNumberText, entryNumberText } from '../../domain/policy/entryNumber.ts';
import { chineseDate } from '../../domain/text/date.ts';
import { isPast } from '../../domain/policy/validity.ts';
import { EVIDENCE, STATUSES } from '../../domain/words/vocabulary.ts';
import type { Library, LibraryEntry } from '../../library/library.ts';
import { bodyTree } from '../../library/markdown/body.ts';
import { printBook } from '../../library/paper/cards.ts';
import { keptText } from '../../print/tree.ts';
import { printHtml } from '../../print/html.ts';
import type { PrintCard, PrintPart } from '../../print/card.ts';
import { headingId } from './chapters.ts';
import { escaped, proseHtml } from './markup.ts';

/** Text whose figures are never parted from their units. */
const kept = (text: string) => keptText(text).map(printHtml).join('');

function partHtml({ label, lead, lines, numbered }: PrintPart): string {
  const told = lines.map((line, index) => `<p>${kept(numbered ? `${index + 1}. ${line}` : line)}</p>`).join('');
  return `<tr><th scope="row">${label}</th><td>${lead ? `<p>${kept(lead)}：</p>` : ''}${told}</td></tr>`;
}

function benefitHtml({ name, lead, parts }: PrintCard): string {
  return `<div class="benefit"><p class="benefit-name"><b>${escaped(name)}</b>${lead ? `　${kept(lead)}` : ''}</p><table>${parts.map(partHtml).join('')}</table></div>`;
}

function answersHtml({ policy }: LibraryEntry): string {
  const said = policy.answers.map(({ ask, say, document }) => {
    const { title, number } = policy.documents.find(({ key }) => key === document)!;
    return `<p class="ask"><b>${escaped(ask)}</b></p><p class="say">${kept(say)}<span class="from">　${escaped(number ?? title)}</span></p>`;
  });
  return `<p class="part-head"><b>问答</b></p>${said.join('')}`;
}

function sourcesHtml({ policy }: LibraryEntry): string {
  const told = policy.documents.map((document) =>
    [document.title, documentNumberText(document), document.issued ? chineseDate(document.issued) : '', EVIDENCE[document.evidence].label]
      .filter(Boolean)
      .join('　'),
  );
  return `<p class="part-head"><b>依据</b></p>${told.map((line) => `<p class="source">${escaped(line)}</p>`).join('')}`;
}

function runs({ runs: { from, until } }: LibraryEntry): string {
  return [from && `${chineseDate(from)}起`, until && `到${chineseDate(until)}`].filter(Boolean).join('');
}

/** One entry as it stands in the book: everything its page says but the picture of its lineage; what is over is told in short, with what came after. */
export function entryHtml(library: Library, entry: LibraryEntry): string {
  const { policy, status, place } = entry;
  const over = isPast(status);
  const line = [
    policy.place,
    entryNumberText(policy.documents),
    STATUSES[status],
    runs(entry),
    `${chineseDate(policy.reviewed)}核对`,
    `校验码${entry.checksum}`,
  ]
    .filter(Boolean)
    .join('　');
  const cards = library.cardsOf(entry.id).map(({ id }) => printBook(library).cards.find((card) => card.id === id)!);
  const after = library.successors(entry.id).filter((other) => !isPast(other.status));
  return [
    `<article class="${over ? 'entry over' : 'entry'}"><h3 id="${headingId(entry)}">${escaped(policy.title)}</h3>`,
    `<p class="line">${escaped(line)}</p>`,
    place.notice ? `<p class="notice">${escaped(place.notice)}</p>` : '',
    over
      ? `<p class="band">${STATUSES[status]}，不能按它办事${after.length ? `；现在看：${after.map(({ policy: { title } }) => escaped(title)).join('、')}` : ''}。</p>`
      : '',
    `<p class="summary">${kept(policy.summary)}</p>`,
    `<p class="note">${kept(policy.validity.note)}</p>`,
    ...cards.map(benefitHtml),
    over ? '' : `<div class="prose">${proseHtml(bodyTree(entry.body))}</div>`,
    answersHtml(entry),
    sourcesHtml(entry),
    '</article>',
  ].join('\n');
}
