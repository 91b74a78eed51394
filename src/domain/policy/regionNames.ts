import { measureNumeral } from '../text/measureNumeral.ts';
import { LEVELS, keysOf, type Level } from '../words/vocabulary.ts';
import type { Place, Region } from './regionSchema.ts';

/** How a level is called here, and the one character of its seal. */
interface LevelWords {
  label: string;
  seal: string;
}

/** How what is no real place's paper is marked, and the sentence that heads its card. */
export interface DemonstrationMark {
  mark: string;
  warning: string;
}

/** What only this region knows: what its levels are called, what its own measures are called together, how a demonstration is marked. */
export interface RegionNames {
  levels: Record<Level, LevelWords>;
  measures: string;
  demonstration?: DemonstrationMark | undefined;
}

/** The mark of a place that is a demonstration; undefined for a real one. */
export function demonstrationMark({ name, demonstration, mark = name, warning, notice }: Place): DemonstrationMark | undefined {
  return demonstration ? { mark, warning: warning ?? notice ?? '不是真实地方的文件。' } : undefined;
}

/** How place names end, longer endings first, with the word for such a place and its seal. */
const ENDINGS: readonly [ending: string, word: string, seal: string][] = [
  ['自治区', '自治区', '区'],
  ['地区', '地区', '地'],
  ...[...'省州盟市县旗区'].map((word): [string, string, string] => [word, word, word]),
];

function wordsFor(place: string | undefined, level: Level): LevelWords {
  const { label, seal } = LEVELS[level];
  const found = level === 'central' ? undefined : ENDINGS.find(([ending]) => place?.endsWith(ending));
  return found ? { label: `${found[1]}级`, seal: found[2] } : { label, seal };
}

/** The names region.yaml gives, else those its places' own names tell: a 盟 is no 市, a 旗 no 县. */
export function regionNames({ places, levels, measures }: Pick<Region, 'places' | 'levels' | 'measures'>): RegionNames {
  const words = keysOf(LEVELS).map((level) => {
    const place = places.find((candidate) => candidate.level === level && !candidate.demonstration);
    return [level, { ...wordsFor(place?.name, level), ...levels?.[level] }] as const;
  });
  const demonstration = places.flatMap((place) => demonstrationMark(place) ?? [])[0];
  return {
    levels: Object.fromEntries(words) as Record<Level, LevelWords>,
    measures: measures?.name ?? '本县措施',
    ...(demonstration ? { demonstration } : {}),
  };
}

/** 层级印: the character in the square, what it is read out as, and the kind of frame. */
export interface SealMark {
  mark: string;
  label: string;
  kind: Level | 'measure';
}

/** A measure carries its number, everything else its level. */
export function sealMark({ level, measure }: { level: Level; measure?: number | undefined }, names: RegionNames): SealMark {
  if (measure === undefined) return { mark: names.levels[level].seal, label: `${names.levels[level].label}文件`, kind: level };
  const mark = measureNumeral(measure);
  return { mark, label: `${names.measures}第${mark}条`, kind: 'measure' };
}
