import type { YearPoint } from './standards.ts';

/** One column of a chart, in the units of its viewBox. A gap has a frame without a figure. */
interface Column {
  year: string;
  text: string;
  gap: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Chart {
  width: number;
  height: number;
  /** Where the columns stand. */
  floor: number;
  /** Half the distance of two columns: texts stand at x + half of the column's width. */
  columns: Column[];
  /** What a screen reader says. */
  label: string;
}

const STEP = 76;
const BAR = 44;
const TOP = 24;
const TALL = 110;

/** Columns by year, from zero, so that a rise looks as large as it is; a year nobody knows is an empty dashed frame. */
export function chartOf(points: readonly YearPoint[]): Chart {
  const most = Math.max(...points.map(({ value }) => value ?? 0), 1e-9);
  const floor = TOP + TALL;
  const columns = points.map(({ year, texts, value }, index): Column => {
    const gap = value === undefined;
    const height = gap ? TALL / 2 : Math.max((value / most) * TALL, 1);
    return { year: `${year}`, text: gap ? '没查到' : texts.join('、'), gap, x: index * STEP + (STEP - BAR) / 2, y: floor - height, width: BAR, height };
  });
  return { width: points.length * STEP, height: floor + 24, floor, columns, label: columns.map(({ year, text }) => `${year}年${text}`).join('，') };
}
