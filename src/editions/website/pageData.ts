import { dataScriptNames } from '../../library/dataScriptNames.ts';
import type { Library } from '../../library/library.ts';
import { matchData } from '../../library/matchPages.ts';
import { printBook } from '../../library/paper/cards.ts';
import type { MatchData } from '../../domain/match/matchData.ts';
import type { MatchEntry } from '../../domain/match/result.ts';
import type { PrintBook, PrintCard } from '../../print/card.ts';
import { choiceOf } from '../../print/choice.ts';
import { dataScripts, inlineScript, type PageData } from './dataScripts.ts';
import { outliner } from './outlines.ts';

/** What 入户对照 works on. The edition's day is left to assets/edition.js. */
function matchPageData(library: Library): PageData<Omit<MatchData, 'day' | 'entries'>, MatchEntry> {
  const { entries, day, ...frame } = matchData(library);
  const { now, past } = outliner(entries, day);
  return { global: 'policyMatch', frame, items: entries, listed: now, aside: past };
}

/** What 打印明白卡 works on. */
export function printPageData({ cards, ...frame }: PrintBook): PageData<Omit<PrintBook, 'cards'>, PrintCard> {
  return { global: 'policyPrint', frame, items: cards, listed: (some) => some.map(choiceOf) };
}

/** Site path → script: the data of 入户对照 and of 打印明白卡. */
export function pageDataScripts(library: Library): Map<string, string> {
  const scripts = [
    ...dataScripts(dataScriptNames('match-data', library), matchPageData(library)),
    ...dataScripts(dataScriptNames('print-cards', library), printPageData(printBook(library))),
  ];
  return new Map(scripts.map(([name, script]) => [`assets/${name}`, script]));
}

/** The data of both as a single file holds it. */
export const inlineData = (library: Library): string[] => [inlineScript(matchPageData(library)), inlineScript(printPageData(printBook(library)))];
