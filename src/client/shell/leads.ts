import { turnedParts, type LeadTurn } from '../../domain/policy/lead.ts';
import { fill } from '../shared/dom.ts';
import { figureNodes } from '../shared/figureParts.ts';

/** Figures whose time is over by the reader's own clock turn into the last-known line. `today` is YYYY-MM-DD. */
export function turnLeads(root: ParentNode, today: string): void {
  root.querySelectorAll<HTMLElement>('[data-lead-turns]').forEach((place) => {
    const parts = turnedParts(JSON.parse(place.dataset['leadTurns']!) as LeadTurn[], today);
    if (!parts) return;
    place.removeAttribute('data-lead-turns');
    place.classList.toggle(
      'lead-last',
      parts.some(({ role }) => role === 'note'),
    );
    fill(place, ...figureNodes(parts));
  });
}
