/** 打印明白卡: choose, order, look, print; and the ready-made sets. The single file starts its own pages. */
import { fillPrintSet, startPrint } from './app.ts';

if (document.documentElement.getAttribute('data-edition') !== 'single') {
  startPrint(location.search);
  fillPrintSet();
}
