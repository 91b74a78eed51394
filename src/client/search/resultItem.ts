import { resultNumberText } from '../../domain/policy/entryNumber.ts';
import type { RegionNames } from '../../domain/policy/regionNames.ts';
import { yearMark } from '../../domain/policy/title.ts';
import { STATUSES } from '../../domain/words/vocabulary.ts';
import { isPast } from '../../domain/policy/validity.ts';
import type { Result } from '../../search/rank/result.ts';
import { sealOf } from './answerBox.ts';
import { el } from '../shared/dom.ts';
import { marked } from './marked.ts';

/** One result: seal, title, matching line, validity, 文号, and why it is shown. */
export function resultItem(result: Result, prefix: string, names: RegionNames): HTMLLIElement {
  const { entry, status } = result;
  const item = el('li', { class: `result${isPast(status) ? ' result-past' : ''}` });
  item.setAttribute('data-search-result', entry.id);
  if (entry.formerTitle) item.setAttribute('data-former-title', entry.formerTitle);
  const link = el('a', { class: 'result-link' }, entry.title);
  link.href = prefix + entry.url;
  // The heading is the title and nothing else; the seal stands beside it.
  const years = yearMark(entry);
  item.append(
    el(
      'div',
      { class: 'result-head' },
      sealOf(entry, names),
      el('h2', { class: 'result-title' }, link),
      ...(years ? [el('span', { class: 'year-mark' }, years)] : []),
    ),
  );

  const line = el('p', { class: 'result-line' }, marked(result.line));
  line.setAttribute('data-line', '');
  item.append(line);

  const facts = el('p', { class: 'result-facts' }, el('span', { class: `validity validity-${status}` }, STATUSES[status]));
  // A number that was asked for is shown even when it is only a basis's; never as the entry's own.
  facts.append(el('span', { class: 'result-number' }, resultNumberText(entry.documents, result.hit.number)));
  facts.append(el('span', {}, entry.place));
  if (entry.demonstration && names.demonstration) facts.append(el('span', { class: 'tag tag-demo' }, names.demonstration.mark));
  item.append(facts);

  if (isPast(status) && entry.replacedBy.length > 0) {
    const now = el('p', { class: 'result-now' }, '现在看：');
    entry.replacedBy.forEach(({ title, url }, index) => {
      const newer = el('a', {}, title);
      newer.href = prefix + url;
      now.append(index > 0 ? '、' : '', newer);
    });
    item.append(now);
  }
  // How a query was read is told only where it was read otherwise than typed: pinyin, an old name, a slip.
  if (result.hit.wording?.notes.length) item.append(el('p', { class: 'result-why' }, result.why));
  return item;
}
