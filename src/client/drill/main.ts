import { mountDrill } from './app.ts';

document.querySelectorAll<HTMLElement>('[data-drill]').forEach(mountDrill);
