import { goTo } from './goTo.ts';

/** The bar offers the way to the question or to the result, whichever is not on the screen. */
export function startBar(place: (name: string) => HTMLElement): void {
  const [toQuestion, toResults] = [place('to-question'), place('to-results')];
  toQuestion.hidden = true;
  new IntersectionObserver(([entry]) => {
    if (!entry) return;
    toQuestion.hidden = entry.isIntersecting;
    toResults.hidden = !entry.isIntersecting;
  }).observe(place('question'));
  toResults.addEventListener('click', () => goTo('match-results'));
  toQuestion.addEventListener('click', () => goTo('match-question'));
}
