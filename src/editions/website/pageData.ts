import { dataScriptNames } from '../../library/dataScriptNames.ts';
import type { Library } from '../../library/library.ts';
import { matchData } from '../../library/matchPages.ts';
import { printBook } from '../../library/paper/cards.ts';
import { dataScripts } from './dataScripts.ts';

/** Site path → script: the data of 入户对照 and of 打印明白卡. The edition's day is left to assets/edition.js. */
export function pageDataScripts(library: Library): Map<string, string> {
  const { entries, day: _, ...match } = matchData(library);
  const { cards, ...print } = printBook(library);
  const scripts = [
    ...dataScripts('policyMatch', dataScriptNames('match-data', library), { frame: match, items: entries }),
    ...dataScripts('policyPrint', dataScriptNames('print-cards', library), { frame: print, items: cards }),
  ];
  return new Map(scripts.map(([name, script]) => [`assets/${name}`, script]));
}
