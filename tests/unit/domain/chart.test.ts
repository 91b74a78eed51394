import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/domain/inspect/chart.ts';

const points = [
  { year: 2023, texts: ['50元'], value: 50 },
  { year: 2024, texts: [] },
  { year: 2025, texts: ['100元', '80元'], value: 100 },
];
const { columns, floor, width, height, label } = chartOf(points);

describe('a chart of the years', () => {
  it('has columns from zero that stand on the floor, as high as their figures and no higher than the chart', () => {
    for (const column of columns) expect(column.y + column.height).toBe(floor);
    expect(columns[2]!.height).toBe(2 * columns[0]!.height);
    expect(columns[2]!.y).toBeGreaterThan(0);
    expect(Math.min(...columns.map(({ y }) => y))).toBe(columns[2]!.y);
    expect(floor).toBeLessThan(height);
    // As much room above the highest column, for its figure, as below the floor, for the year.
    expect(height - floor).toBe(columns[2]!.y);
  });

  it('has them evenly apart in the middle of their steps, inside the chart', () => {
    const step = width / points.length;
    for (const [index, column] of columns.entries()) expect(column.x + column.width / 2).toBe((index + 0.5) * step);
    expect(new Set(columns.map((column) => column.width)).size).toBe(1);
    expect(columns[0]!.width).toBeLessThan(step);
    expect(columns[0]!.x).toBeGreaterThan(0);
  });

  it('shows a year nobody knows as a frame of half the height, and tells it', () => {
    expect([columns[1]!.gap, columns[1]!.text, columns[1]!.height]).toEqual([true, '没查到', columns[2]!.height / 2]);
    expect(columns.map(({ gap }) => gap)).toEqual([false, true, false]);
    expect(label).toBe('2023年50元，2024年没查到，2025年100元、80元');
  });

  it('shows nought as a line, and draws nothing wider than no years are', () => {
    const [nought] = chartOf([{ year: 2024, texts: ['0元'], value: 0 }]).columns;
    expect([nought!.height, nought!.y]).toEqual([1, floor - 1]);
    expect(chartOf([{ year: 2024, texts: [], value: 0.5 }]).columns[0]!.height).toBe(columns[2]!.height);
    expect(chartOf([])).toMatchObject({ width: 0, columns: [], label: '' });
  });
});
