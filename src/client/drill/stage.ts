import type { Round } from '../../domain/drill/round.ts';
import { button, el, fill, type Child } from '../shared/dom.ts';
import type { DrillQuestion } from './questions.ts';

/** What a stage tells its round. */
export interface Said {
  known(knew: boolean): void;
  next(): void;
  stop(): void;
}

const answerBox = ({ answer }: DrillQuestion): HTMLElement => el('div', { class: 'drill-answer' }, ...answer.map((part) => part.cloneNode(true)));

function head({ known, missed, total, line }: Round): HTMLElement {
  const done = known.length + missed.length;
  const again = done >= total ? `，没答上的再来${line.length}次` : '';
  return el('p', { class: 'soft small', 'data-drill-progress': '' }, `第${Math.min(done + 1, total)}道，共${total}道${again}`);
}

/** A question to be thought over: then the answer, then whether it was known. */
export function showRecall(stage: HTMLElement, question: DrillQuestion, round: Round, said: Said): void {
  const ask = el('h2', {}, question.ask);
  const stop = button('不做了', said.stop, { class: 'drill-stop' });
  const reveal = button('看答案', () => {
    fill(
      stage,
      head(round),
      ask,
      answerBox(question),
      el(
        'p',
        { class: 'drill-buttons' },
        button('会', () => said.known(true)),
        button('不会', () => said.known(false)),
        stop,
      ),
    );
    stage.querySelector('button')?.focus();
  });
  fill(stage, head(round), ask, el('p', { class: 'drill-buttons' }, reveal, stop));
}

/** A question with options: the choice is told right or wrong at once, in words. */
export function showChoice(stage: HTMLElement, question: DrillQuestion, round: Round, said: Said): void {
  const choose = (option: string) => {
    const knew = option === question.right;
    const marks = question.options.map((other) =>
      el(
        'li',
        { class: other === question.right ? 'is-right' : other === option ? 'is-wrong' : '' },
        `${other === question.right ? '✓ ' : other === option ? '✗ ' : ''}${other}`,
      ),
    );
    const onward = button('下一道', said.next);
    said.known(knew);
    fill(
      stage,
      head(round),
      el('h2', {}, question.ask),
      el('ul', { class: 'drill-marks' }, ...marks),
      el('p', { role: 'status' }, el('b', {}, knew ? '对。' : `不对，是${question.right}。`)),
      answerBox(question),
      el('p', { class: 'drill-buttons' }, onward),
    );
    onward.focus();
  };
  const buttons = question.options.map((option) => button(option, () => choose(option)));
  fill(
    stage,
    head(round),
    el('h2', {}, question.ask),
    el('p', { class: 'drill-buttons drill-choices' }, ...buttons),
    el('p', {}, button('不做了', said.stop, { class: 'drill-stop' })),
  );
}

/** How it went, and what to read again. */
export function showScore(stage: HTMLElement, round: Round, missed: readonly DrillQuestion[], actions: readonly Child[]): void {
  const done = round.known.length + round.missed.length;
  const entries = missed.filter(({ link }, index) => missed.findIndex((other) => other.link === link) === index);
  fill(
    stage,
    el('h2', {}, `答了${done}道，头一遍答对${round.known.length}道`),
    entries.length > 0 && el('p', {}, '这几条再看一遍：'),
    entries.length > 0 && el('ul', { class: 'drill-again' }, ...entries.map(({ link, title }) => el('li', {}, el('a', { href: link }, title)))),
    el('p', { class: 'drill-buttons' }, ...actions),
  );
}
