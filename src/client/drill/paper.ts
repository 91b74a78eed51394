import { edition } from '../shared/edition.ts';
import { el, fill } from '../shared/dom.ts';
import { chineseDate } from '../../domain/text/date.ts';
import type { DrillQuestion } from './questions.ts';

const LETTERS = 'ABCD';

function foot(): HTMLElement {
  const own = edition();
  return el('p', { class: 'wall-foot' }, own ? `${chineseDate(own.day)}版　校验码${own.checksum}` : '');
}

/** The sheet that is handed out: questions with room to write. */
function questionSheet(questions: readonly DrillQuestion[], choose: boolean): HTMLElement {
  const items = questions.map(({ ask, options }) =>
    el(
      'li',
      {},
      el('p', {}, ask),
      choose
        ? el('p', { class: 'drill-options' }, options.map((option, index) => `${LETTERS[index]}. ${option}`).join('　　'))
        : el('p', { class: 'drill-blank' }),
    ),
  );
  return el(
    'article',
    { class: 'drill-sheet' },
    el('h1', {}, '迎检自测题单'),
    el('p', {}, '姓名：__________　日期：__________　答对：____道'),
    el('ol', {}, ...items),
    foot(),
  );
}

/** The sheet that is kept back: the exact answers and where they are from. */
function answerSheet(questions: readonly DrillQuestion[], choose: boolean): HTMLElement {
  const items = questions.map(({ ask, say, document, options, right }) =>
    el(
      'li',
      {},
      el('p', { class: 'small' }, ask),
      el('p', {}, el('b', {}, `${choose ? `${LETTERS[options.indexOf(right)]}. ` : ''}${say}`)),
      el('p', { class: 'small' }, document),
    ),
  );
  return el('article', { class: 'drill-sheet drill-answers' }, el('h1', {}, '迎检自测答案单'), el('ol', {}, ...items), foot());
}

/** Both sheets of a round, each beginning a page; nothing else of the page comes on paper. */
export function setPaper(place: HTMLElement, questions: readonly DrillQuestion[], choose: boolean): void {
  fill(place, questionSheet(questions, choose), answerSheet(questions, choose));
  place.hidden = false;
}
