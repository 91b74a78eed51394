import { keepChoices } from '../shared/choices.ts';
import { fill } from '../shared/dom.ts';

/** The value of one picker; empty when it asks for everything. */
function picked(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
}

function fits(card: HTMLElement, topic: string, level: string, audience: string): boolean {
  const { topics = '', level: own, audience: audiences = '' } = card.dataset;
  return (!topic || topics.split(' ').includes(topic)) && (!level || own === level) && (!audience || audiences.split(' ').includes(audience));
}

/** Narrows the list of cards down to a topic, a level and a 户类型; topics that are left empty disappear. */
export function mountCards(place: HTMLElement): void {
  const form = place.querySelector('form');
  if (!form) return;
  const apply = () => {
    const [topic, level, audience] = [picked(form, 'topic'), picked(form, 'level'), picked(form, 'audience')];
    let shown = 0;
    place.querySelectorAll<HTMLElement>('section[data-topic]').forEach((section) => {
      let inside = 0;
      section.querySelectorAll<HTMLElement>('li[data-level]').forEach((card) => {
        card.hidden = !fits(card, topic, level, audience);
        if (!card.hidden) inside += 1;
      });
      section.hidden = inside === 0;
      shown += inside;
    });
    const count = place.querySelector('[data-cards-count]');
    if (count) fill(count, topic || level || audience ? `${shown}张` : '');
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // Fields take their old values only after the event.
  form.addEventListener('reset', () => setTimeout(apply));
  keepChoices(form, 'cards');
  apply();
}
