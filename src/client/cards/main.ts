import { mountCards } from './filter.ts';

document.querySelectorAll<HTMLElement>('[data-cards]').forEach(mountCards);
