import { mountCards } from './app.ts';

document.querySelectorAll<HTMLElement>('[data-cards]').forEach(mountCards);
