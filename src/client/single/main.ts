/** The single file's script: unpacks the pages and shows the one the address names. */
import { unpackJson } from '../../search/index/pieces.ts';
import { Router, type PackedPage } from './router.ts';
import { pageStarts } from './pageStarts.ts';

declare const policyPages: string;

const main = document.getElementById('main')!;
try {
  new Router(unpackJson<Record<string, PackedPage>>('pages', policyPages), pageStarts, main).start();
} catch {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.className = 'warning';
  note.textContent = '这份文件没有传完整，只能看到首页。请让发的人重新发一次。';
  main.prepend(note);
}
