import type { Line } from '../../search/rank/lines.ts';

/** An element with a class and children. Text is only ever set as text, so no query can become markup. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** A line with its matches marked. */
export function marked(line: Line): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [from, to] of line.marks) {
    fragment.append(line.text.slice(at, from), make('mark', '', line.text.slice(from, to)));
    at = to;
  }
  fragment.append(line.text.slice(at));
  return fragment;
}
