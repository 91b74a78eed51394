import type { Policy } from '../policy/policySchema.ts';
import { isPast } from '../policy/validity.ts';
import { byCode } from '../text/byCode.ts';
import { firstDay } from '../text/date.ts';
import { LEVELS, keysOf } from '../words/vocabulary.ts';
import type { StandardsEntry } from './standards.ts';

/** One paper of a family in the picture, in the units of its viewBox. */
interface Box<E> {
  entry: E;
  x: number;
  y: number;
  /** The title in lines that fit the box. */
  lines: string[];
  /** 2026年起, or when it ended. */
  when: string;
  past: boolean;
}

/** From a paper to the one that carries it out, or that took over from it. */
interface Arrow {
  kind: 'down' | 'time';
  path: string;
  /** The tip, a small triangle. */
  tip: string;
}

/** A family's papers: levels downwards, time to the right. */
export interface LineagePicture<E> {
  width: number;
  height: number;
  boxes: Box<E>[];
  arrows: Arrow[];
  /** Where each level stands: its middle. */
  rows: { level: Policy['level']; y: number }[];
  /** What a screen reader says. */
  label: string;
}

export const BOX = { width: 168, height: 76 };
const GAP = { x: 40, y: 34 };
const LEFT = 56;
const TOP = 10;
/** Characters a line of a box holds, and how many lines. */
const LINE = 10;
const LINES = 2;

function titleLines(title: string): string[] {
  const lines = Array.from({ length: Math.ceil(title.length / LINE) }, (_, index) => title.slice(index * LINE, (index + 1) * LINE));
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), `${lines[LINES - 1]!.slice(0, LINE - 1)}…`];
}

const startOf = ({ runs, policy }: StandardsEntry) => firstDay(runs.from ?? policy.documents[0]?.issued ?? '9999');
const yearsOf = ({ runs: { from, until } }: StandardsEntry) =>
  [from ? `${from.slice(0, 4)}年起` : '起始日没查到', until ? `到${until.slice(0, 4)}年` : ''].filter(Boolean).join('，');

/** Column by time: papers of one level that follow each other stand side by side, the oldest left. */
function columnsOf<E extends StandardsEntry>(members: readonly E[]): Map<E, number> {
  const columns = new Map<E, number>();
  for (const level of keysOf(LEVELS)) {
    const own = members.filter(({ policy }) => policy.level === level).sort((a, b) => byCode(startOf(a), startOf(b)) || byCode(a.id, b.id));
    // What holds today stands at the right, under what it rests on.
    const current = own.filter(({ status }) => !isPast(status));
    const before = own.filter(({ status }) => isPast(status));
    [...before, ...current].forEach((entry, index) => columns.set(entry, index));
  }
  return columns;
}

const TIP = 6;

/** From the lower edge of one box to the upper edge of another, or sideways where they stand in one row. */
function arrow<E>(kind: Arrow['kind'], from: Box<E>, to: Box<E>): Arrow {
  if (to.y > from.y) {
    const [x1, y1, x2, y2] = [from.x + BOX.width / 2, from.y + BOX.height, to.x + BOX.width / 2, to.y];
    return {
      kind,
      path: `M${x1} ${y1} C${x1} ${y1 + GAP.y / 2} ${x2} ${y2 - GAP.y / 2} ${x2} ${y2 - TIP}`,
      tip: `M${x2} ${y2} l-${TIP / 2} -${TIP} h${TIP} z`,
    };
  }
  const forward = to.x > from.x;
  const [x1, x2] = forward ? [from.x + BOX.width, to.x] : [from.x, to.x + BOX.width];
  const [y1, y2, back] = [from.y + BOX.height / 2, to.y + BOX.height / 2, forward ? -TIP : TIP];
  return { kind, path: `M${x1} ${y1} L${x2 + back} ${y2}`, tip: `M${x2} ${y2} l${back} -${TIP / 2} v${TIP} z` };
}

function arrowsOf<E extends StandardsEntry>(boxes: readonly Box<E>[]): Arrow[] {
  const byId = new Map(boxes.map((box) => [box.entry.id, box]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return boxes.flatMap((box) => [
    ...named(box.entry.policy.implements).map((above) => arrow('down', above, box)),
    ...named(box.entry.policy.validity.replacedBy).map((next) => arrow('time', box, next)),
  ]);
}

/** The picture of a family, or undefined where there is nothing to tie together. `label` is what a level is called. */
export function lineagePicture<E extends StandardsEntry>(members: readonly E[], label: (level: Policy['level']) => string): LineagePicture<E> | undefined {
  const ids = new Set(members.map(({ id }) => id));
  const tied = members.some(({ policy }) => [...policy.implements, ...policy.validity.replacedBy].some((id) => ids.has(id)));
  if (members.length < 2 || !tied) return undefined;
  const columns = columnsOf(members);
  const levels = keysOf(LEVELS).filter((level) => members.some(({ policy }) => policy.level === level));
  const top = (level: Policy['level']) => TOP + levels.indexOf(level) * (BOX.height + GAP.y);
  const boxes = members.map(
    (entry): Box<E> => ({
      entry,
      x: LEFT + columns.get(entry)! * (BOX.width + GAP.x),
      y: top(entry.policy.level),
      lines: titleLines(entry.policy.title),
      when: yearsOf(entry),
      past: isPast(entry.status),
    }),
  );
  return {
    width: Math.max(...boxes.map(({ x }) => x)) + BOX.width + TOP,
    height: Math.max(...boxes.map(({ y }) => y)) + BOX.height + TOP,
    boxes,
    arrows: arrowsOf(boxes),
    rows: levels.map((level) => ({ level, y: top(level) + BOX.height / 2 })),
    label: levels
      .map(
        (level) =>
          `${label(level)}：${boxes
            .filter(({ entry }) => entry.policy.level === level)
            .map(({ entry, when }) => `${entry.policy.title}（${when}）`)
            .join('、')}`,
      )
      .join('；'),
  };
}
