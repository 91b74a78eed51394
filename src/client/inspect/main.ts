import { mountDrill } from '../drill/app.ts';
import { mountRows } from './rows.ts';
import { mountTogether } from './together.ts';

document.querySelectorAll<HTMLElement>('[data-together]').forEach(mountTogether);
document.querySelectorAll<HTMLElement>('[data-rows]').forEach(mountRows);
document.querySelectorAll<HTMLElement>('[data-drill]').forEach(mountDrill);
