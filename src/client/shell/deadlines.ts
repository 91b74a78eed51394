import { deadlineOn, leftText } from '../../domain/policy/deadlines.ts';

/** Deadlines by the reader's own day: lists show what is near, cards say how many days are left. `today` is YYYY-MM-DD. */
export function turnDeadlines(root: ParentNode, today: string): void {
  for (const item of Array.from(root.querySelectorAll<HTMLElement>('[data-deadline]'))) {
    const written = item.getAttribute('data-deadline')!;
    const state = deadlineOn({ ends: '', ...(written.length === 5 ? { yearly: written } : { date: written }) }, today);
    const left = item.querySelector('[data-left]');
    if (left) left.textContent = state?.near ? leftText(state.left) : '';
    item.classList.toggle('is-near', state?.near === true);
    // A yearly date of what is over comes round no more.
    if (item.tagName === 'LI') item.hidden = !state?.near || item.querySelector('.is-over') !== null;
  }
  for (const list of Array.from(root.querySelectorAll<HTMLElement>('[data-deadlines]'))) list.hidden = list.querySelector('li:not([hidden])') === null;
}
