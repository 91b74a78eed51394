/** One sitting: which questions are still to come, and how the reader did. Pure; the page keeps nothing else. */
export interface Round {
  /** Ids to be asked, the next first. */
  line: readonly string[];
  /** How many there were to begin with. */
  total: number;
  /** Right at the first try. */
  known: readonly string[];
  /** Missed at the first try. */
  missed: readonly string[];
  /** Missed questions and how often they must still be known. */
  owed: Readonly<Record<string, number>>;
}

/** After how many others a missed question comes back, and once known, after how many it comes a last time. */
const SOON = 3;
const LATER = 6;
/** How often a missed question must be known before it rests. */
const TIMES = 2;

export const startRound = (ids: readonly string[]): Round => ({ line: ids, total: ids.length, known: [], missed: [], owed: {} });

/** The round after its first question was known or not. */
export function answered({ line, total, known, missed, owed }: Round, knew: boolean): Round {
  const [id, ...rest] = line;
  if (id === undefined) return { line, total, known, missed, owed };
  const before = owed[id] ?? 0;
  const fresh = !known.includes(id) && !missed.includes(id);
  const left = knew ? Math.max(before - 1, 0) : TIMES;
  const gap = knew ? LATER : SOON;
  return {
    line: left > 0 ? [...rest.slice(0, gap), id, ...rest.slice(gap)] : rest,
    total,
    known: fresh && knew ? [...known, id] : known,
    missed: fresh && !knew ? [...missed, id] : missed,
    owed: { ...owed, [id]: left },
  };
}
