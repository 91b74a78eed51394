import { isComposing } from '../shared/composing.ts';

/** Arrows walk from the field through the results and back; Esc returns to the field, and clears it there. */
export function wireKeys(app: HTMLElement, field: HTMLInputElement, clear: () => void): void {
  app.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const links = [...app.querySelectorAll<HTMLElement>('[data-search-result] .result-link')];
    const at = links.indexOf(target);
    if (target !== field && at < 0) return;
    if (event.key === 'ArrowDown' && links.length > 0) links[Math.min(at + 1, links.length - 1)]!.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? field : links[at - 1]!).focus();
    else if (event.key === 'Escape' && at >= 0) field.focus();
    else if (event.key === 'Escape' && field.value !== '') clear();
    else return;
    event.preventDefault();
  });
}
