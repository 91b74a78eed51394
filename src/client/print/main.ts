/** 打印明白卡: choose, order, look, print. Runs on print.html; the single file calls `startPrint` for its own page. */
import { startPrint } from './app.ts';

if (document.documentElement.getAttribute('data-edition') !== 'single') startPrint(location.search);
