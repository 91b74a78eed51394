import { PART_CLASS, type FigurePart } from '../../domain/policy/amount.ts';
import { el } from './dom.ts';

/** A figure with its noun as nodes; the same as src/components/marks/FigureParts.astro. */
export function figureNodes(parts: readonly FigurePart[]): HTMLElement[] {
  return parts.map(({ role, text }) => el(role === 'figure' ? 'b' : 'span', { class: PART_CLASS[role] }, text));
}
