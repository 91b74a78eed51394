import { getLibrary } from '../../library/library.ts';
import { printBook } from '../../library/paper/cards.ts';
import { dataScript } from './dataScript.ts';

/** Site path of the cards of 打印明白卡. */
export const PRINT_CARDS_PATH = 'assets/print-cards.js';

/** Every card of the edition. */
export const printCardsScript = (root: string) => dataScript('policyPrint', printBook(getLibrary(root)));
