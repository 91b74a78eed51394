import { answered, startRound } from '../../domain/drill/round.ts';
import { drawn } from '../../domain/drill/seeded.ts';
import { keepChoices } from '../shared/choices.ts';
import { button, el, fill } from '../shared/dom.ts';
import { kept } from '../shared/kept.ts';
import { setPaper } from './paper.ts';
import { fitting, questionsIn, type DrillQuestion, type Wish } from './questions.ts';
import { showChoice, showRecall, showScore } from './stage.ts';

/** Missed questions of this device; never written unless the reader ticks the box. */
const memory = kept('pcb-drill-missed');

/** 迎检自测: draws rounds from the page's own list. */
export function mountDrill(place: HTMLElement): void {
  const form = place.querySelector('form');
  const stage = place.querySelector<HTMLElement>('[data-drill-stage]');
  const paper = place.querySelector<HTMLElement>('[data-drill-paper]');
  const list = place.querySelector<HTMLElement>('[data-drill-list]');
  const status = place.querySelector('[data-drill-status]');
  const keep = form?.querySelector<HTMLInputElement>('input[name="keep"]');
  if (!form || !stage || !paper || !list || !status || !keep) return;
  const questions = questionsIn(list);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const chosenIn = (name: string) => form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
  const wish = (): Wish => ({ level: chosenIn('level'), topic: chosenIn('topic'), count: Number(chosenIn('count')), choose: chosenIn('way') === 'choose' });
  const owed = () => (memory.read() ?? []).flatMap((id) => byId.get(id) ?? []);
  const tell = () => {
    const waiting = owed().length;
    fill(
      status,
      `合适的题有${fitting(questions, wish()).length}道`,
      waiting > 0 && '　',
      waiting > 0 && button(`上次没答上的${waiting}道`, () => run(owed(), false)),
    );
  };

  const run = (chosen: readonly DrillQuestion[], choose: boolean) => {
    let round = startRound(chosen.map(({ id }) => id));
    list.hidden = true;
    stage.hidden = false;
    setPaper(paper, chosen, choose);
    place.setAttribute('data-drill-on', '');
    const end = () => {
      const missed = round.missed.flatMap((id) => byId.get(id) ?? []);
      showScore(stage, round, missed, [
        missed.length > 0 && button('只做没答上的', () => run(missed, choose)),
        button('换一批题', start),
        button('打印题单和答案单', () => window.print()),
        button('看全部题目', close),
      ]);
      tell();
    };
    const show = () => {
      const question = byId.get(round.line[0] ?? '');
      if (!question) return end();
      (choose ? showChoice : showRecall)(stage, question, round, { known, next: show, stop: end });
      stage.focus();
    };
    const known = (knew: boolean) => {
      remember(round.line[0]!, knew);
      round = answered(round, knew);
      // A choice stays in sight until the reader goes on.
      if (!choose) show();
    };
    show();
  };
  const remember = (id: string, knew: boolean) => {
    const before = memory.read();
    if (before === undefined) return;
    const others = before.filter((other) => other !== id);
    memory.write(knew ? others : [...others, id]);
  };
  const close = () => {
    place.removeAttribute('data-drill-on');
    list.hidden = false;
    stage.hidden = true;
    paper.hidden = true;
  };
  const start = () => {
    const asked = wish();
    const chosen = drawn(fitting(questions, asked), asked.count, Math.random);
    if (chosen.length > 0) return run(chosen, asked.choose);
    close();
    fill(status, el('b', {}, '没有合适的题，换一个层级或主题'));
  };

  keepChoices(form, 'drill');
  keep.checked = memory.read() !== undefined;
  keep.addEventListener('change', () => {
    if (keep.checked) memory.write([]);
    else memory.forget();
    tell();
  });
  form.addEventListener('change', tell);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    start();
  });
  tell();
}
