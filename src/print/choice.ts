import type { PrintCard } from './card.ts';

type Listed = 'id' | 'name' | 'title' | 'seal' | 'place' | 'status' | 'until' | 'topic' | 'need' | 'audience' | 'demonstration' | 'stopped';

/** A card as it stands in the list to pick from. */
export interface CardChoice extends Pick<PrintCard, Listed> {
  /** Its figure as it is set large. */
  figure?: string;
  /** How that reads from later days on (YYYY-MM-DD), earliest first. */
  later?: { from: string; figure?: string }[];
  /** The 文号 of what it rests on. */
  number?: string;
}

const figureOf = (figure: PrintCard['figure']) => (figure ? { figure: figure.text } : {});

export function choiceOf(card: PrintCard): CardChoice {
  const { id, name, title, seal, place, status, until, topic, need, audience, demonstration, stopped, figure, later, basis } = card;
  return {
    id,
    name,
    title,
    seal,
    place,
    status,
    topic,
    need,
    audience,
    ...(until ? { until } : {}),
    ...(demonstration ? { demonstration } : {}),
    ...(stopped ? { stopped } : {}),
    ...figureOf(figure),
    ...(later ? { later: later.map((turn) => ({ from: turn.from, ...figureOf(turn.figure) })) } : {}),
    ...(basis.number ? { number: basis.number } : {}),
  };
}

/** The same as it reads on the reader's own day. */
export function choiceOn(choice: CardChoice, today: string): CardChoice {
  const turned = [...(choice.later ?? [])].reverse().find(({ from }) => from <= today);
  if (!turned) return choice;
  const { figure: _, later: __, ...rest } = choice;
  return { ...rest, ...(turned.figure ? { figure: turned.figure } : {}) };
}
