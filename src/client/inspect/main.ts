import { mountRows } from './rows.ts';
import { mountTogether } from './together.ts';

document.querySelectorAll<HTMLElement>('[data-together]').forEach(mountTogether);
document.querySelectorAll<HTMLElement>('[data-rows]').forEach(mountRows);
