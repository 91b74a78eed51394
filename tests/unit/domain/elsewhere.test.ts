import { describe, expect, it } from 'vitest';
import { figuresOfElsewhere, placesNamed, speaksFor, type EntryPlace, type PlacedLine } from '../../../src/domain/fact/elsewhere.ts';

const ownPlaces = [
  { name: '东山省', level: 'province' as const },
  { name: '清水县', level: 'county' as const },
];
const province: EntryPlace = { level: 'province', ownPlaces };
const line = (text: string, level: PlacedLine['level'], place?: string): PlacedLine => ({ text, level, place });

describe('whose line may speak for an entry', () => {
  it('is one of its own place or of one above it', () => {
    const speaks = (level: PlacedLine['level'], place?: string) => speaksFor(line('', level, place), province);
    expect([speaks('central'), speaks('province'), speaks('city'), speaks('county')]).toEqual([true, true, false, false]);
    expect([speaks('central', '东山省'), speaks('central', '清水县'), speaks('central', '西海省')]).toEqual([true, false, false]);
  });
});

describe('figures that only another place gives', () => {
  const foreign = (text: string, ...lines: PlacedLine[]) => figuresOfElsewhere(text, lines, province).map(({ figure, line: own }) => `${figure} ${own.text}`);
  const own = line('每人补助500元', 'central');
  const other = line('西海省每人补助800元，限3个月', 'central', '西海省');

  it('are told with such a line', () => {
    expect(foreign('每人补助500元，有的给800元', own, other)).toEqual(['800元 西海省每人补助800元，限3个月']);
    expect(foreign('每人补助500元', own, other)).toEqual([]);
    expect(foreign('补助800元，3个月', line('取暖费9元', 'county'), other)).toEqual([
      '800元 西海省每人补助800元，限3个月',
      '3个月 西海省每人补助800元，限3个月',
    ]);
  });

  it('are not those nobody gives, nor any where no other place speaks', () => {
    expect(foreign('每人补助700元', own, other)).toEqual([]);
    expect(foreign('每人补助800元', own, line('每人补助800元', 'province'))).toEqual([]);
  });

  it('are no days of the calendar, years or numbers of papers', () => {
    const dates = line('4月1日起，2024年27号文，第5条，15日内办结', 'county');
    expect(foreign('4月1日', dates)).toEqual([]);
    expect(foreign('2024年', dates)).toEqual([]);
    expect(foreign('27号', dates)).toEqual([]);
    expect(foreign('15日内办结', dates)).toEqual(['15日 4月1日起，2024年27号文，第5条，15日内办结']);
  });
});

describe('places a text names', () => {
  it('are those by their full name, a province or 自治区 also without the ending', () => {
    expect(placesNamed('学西海的做法', ['西海省、南江市', '东山省'])).toEqual(['西海省']);
    expect(placesNamed('南江的做法', ['南江市'])).toEqual([]);
    expect(placesNamed('南江市的做法', ['南江市', '南江市'])).toEqual(['南江市']);
    expect(placesNamed('北原怎么做', ['北原自治区'])).toEqual(['北原自治区']);
  });
});
