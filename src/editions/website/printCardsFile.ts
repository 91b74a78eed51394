import { getLibrary } from '../../library/library.ts';
import { printBook } from '../../library/paper/cards.ts';
import { packJson } from '../../search/build/pack.ts';

/** Site path of the cards of 打印明白卡. */
export const PRINT_CARDS_PATH = 'assets/print-cards.js';

/** Every card as packed text in a classic script that sets one global: nothing can be fetched under file://. Safe to inline into a page. */
export function printCardsScript(root: string): string {
  return `self.policyPrint=${JSON.stringify(packJson(printBook(getLibrary(root))))};\n`;
}
