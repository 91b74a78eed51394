import { mountTogether } from './together.ts';

document.querySelectorAll<HTMLElement>('[data-together]').forEach(mountTogether);
