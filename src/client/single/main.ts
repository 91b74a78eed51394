/** The single file's script: unpacks the pages and shows the one the address names. */
import { unpackJson } from '../../search/index/pieces.ts';
import { el } from '../shared/dom.ts';
import { Router, type PackedPage } from './router.ts';
import { pageStarts } from './pageStarts.ts';

declare const policyPages: string[];

const main = document.getElementById('main')!;

/** The pages; undefined when the file broke off on its way. Only that is the file's fault: a fault of a page is told by the page. */
function unpacked(): Record<string, PackedPage> | undefined {
  try {
    return Object.assign({}, ...policyPages.map((part) => unpackJson<Record<string, PackedPage>>('pages', part))) as Record<string, PackedPage>;
  } catch {
    return undefined;
  }
}

const pages = unpacked();
if (pages) new Router(pages, pageStarts, main).start();
else main.insertBefore(el('p', { class: 'warning', role: 'alert' }, '这份文件没有传完整，只能看到首页。请让发的人重新发一次。'), main.firstChild);
