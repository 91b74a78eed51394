import { button, el, fill } from './dom.ts';

/** A long list that is read from its head. */
interface Growing<Row> {
  items: Element;
  rows: readonly Row[];
  /** So many rows come at a press, and how they are counted: 样, 张. */
  atOnce: number;
  counted: string;
  draw(row: Row): HTMLElement[];
  /** Holds the button that lists more; without it the button is the last item. */
  after?: Element;
  /** How many rows the reader had asked for before. */
  count?: number;
  /** Told how many rows the reader wants by now. */
  asked?(count: number): void;
  /** Fetches what rows need to be drawn, then goes on, with a sentence for the page where something is not to be had. */
  ready?(rows: readonly Row[], then: (problem?: string) => void): void;
}

/** Lists the head of a long list, and as many rows again whenever they are asked for. */
export function grow<Row>({ items, rows, atOnce, counted, draw, after, count = atOnce, asked, ready = (_, then) => then() }: Growing<Row>): void {
  const holder = after ?? el('li');
  const list = (from: number, to: number, drawn?: (first: HTMLElement | undefined) => void) => {
    const some = rows.slice(from, to);
    ready(some, (problem) => {
      const elements = some.flatMap(draw);
      if (!after) holder.remove();
      items.append(...elements);
      const left = rows.length - to;
      const more = () => {
        asked?.(to + atOnce);
        // The button goes; the keyboard stands at what it brought.
        list(to, to + atOnce, (first) => first?.querySelector<HTMLElement>('button, summary')?.focus());
      };
      fill(
        holder,
        problem !== undefined && el('span', { class: 'warning', role: 'alert' }, problem),
        left > 0 && button(`再列${Math.min(atOnce, left)}${counted}（还有${left}${counted}）`, more, { class: 'list-more' }),
      );
      if (!after && holder.firstChild) items.append(holder);
      drawn?.(elements[0]);
    });
  };
  list(0, count);
}
