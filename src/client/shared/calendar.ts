import { ageSentence, judgedOn } from '../../domain/policy/calendar.ts';
import { chineseDate } from '../../domain/text/date.ts';
import { STATUSES, type Status } from '../../domain/words/vocabulary.ts';
import { el } from './dom.ts';
import { edition } from './edition.ts';
import { today } from './today.ts';

/** An edition carried for months must not pass off what has run out since: what states a validity carries `data-status`, `data-from` and `data-until`. */
const STATED = '[data-status][data-until], [data-status][data-from]';

/** The band over a card or an entry whose time has run out since the edition was made. */
function bandOver(until: string, now: string): HTMLElement {
  const text = `到${chineseDate(until)}为止，今天是${chineseDate(now)}，不能按它办；请换用新版本，或问主管部门。`;
  return el('p', { class: 'card-band over-band', role: 'alert' }, el('span', {}, el('strong', {}, STATUSES.expired), text));
}

function restate(stated: HTMLElement, status: Status, now: string): void {
  stated.setAttribute('data-status', status);
  const marks = Array.from(stated.querySelectorAll<HTMLElement>('.validity')).filter((mark) => mark.closest('[data-status]') === stated);
  for (const mark of marks) {
    mark.className = `validity validity-${status}`;
    mark.textContent = STATUSES[status];
  }
  // A row of what holds bears no mark: once it holds no longer it says so in words.
  const line =
    marks.length > 0 ? null : stated.tagName === 'LI' ? stated.querySelector('.line') : stated.tagName === 'TR' ? stated.querySelector('td b, th') : null;
  if (line) line.insertBefore(el('span', { class: `validity validity-${status}` }, STATUSES[status]), stated.tagName === 'LI' ? line.firstChild : null);
  if (status !== 'expired') return;
  stated.classList.add('is-over');
  if (stated.tagName === 'ARTICLE') stated.insertBefore(bandOver(stated.getAttribute('data-until')!, now), stated.firstChild);
}

/**
 * Holds everything below `root` that states a validity against the reader's own day: what is over is marked, and an
 * article gets the band. Returns the elements that are over. May be called again on the same page.
 */
export function judgeByCalendar(root: ParentNode, now = today()): HTMLElement[] {
  const over: HTMLElement[] = [];
  for (const stated of Array.from(root.querySelectorAll<HTMLElement>(STATED))) {
    const [from, until] = ['data-from', 'data-until'].map((name) => stated.getAttribute(name) ?? undefined);
    const status = judgedOn(stated.getAttribute('data-status') as Status, { from, until }, now);
    if (status) restate(stated, status, now);
    if (stated.classList.contains('is-over')) over.push(stated);
  }
  return over;
}

/** One line under the header of every page once the edition is old. */
export function tellAge(now = today()): void {
  const day = edition()?.day;
  const sentence = day && ageSentence(day, now);
  if (!sentence || document.querySelector('.edition-age')) return;
  const main = document.querySelector('main');
  main?.parentNode?.insertBefore(el('p', { class: 'edition-age wrap', role: 'status' }, sentence), main);
}
