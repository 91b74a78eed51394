import type { Line } from '../../search/rank/lines.ts';
import { el } from '../shared/dom.ts';

/** A line with its matches marked. */
export function marked(line: Line): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [from, to] of line.marks) {
    fragment.append(line.text.slice(at, from), el('mark', {}, line.text.slice(from, to)));
    at = to;
  }
  fragment.append(line.text.slice(at));
  return fragment;
}
