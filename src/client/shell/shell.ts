import { installOffline } from './register.ts';
import { turnDeadlines } from './deadlines.ts';
import { turnLeads } from './leads.ts';
import { startPrinting } from './shellPrint.ts';
import { fillEdition } from '../shared/editionLine.ts';
import { judgeByCalendar, tellAge } from '../shared/calendar.ts';
import { markOverLinks } from '../shared/overLinks.ts';
import { startMenu } from './menu.ts';
import { markMissingFlexGap } from '../shared/polyfills.ts';
import { today } from '../shared/today.ts';

/** Every page: large type and dark mode remembered on this device, `/` jumps to search, home's search has focus on a desktop. */
const root = document.documentElement;
root.setAttribute('data-js', '');

function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // file:// in some browsers has no storage; the switch then lasts for the page
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // see above
  }
}

const switches = {
  type: { on: 'large', off: 'normal' },
  theme: { on: 'dark', off: 'light' },
} as const;
type SwitchName = keyof typeof switches;

const names: SwitchName[] = ['type', 'theme'];
for (const name of names) {
  const value = remembered(`pcb-${name}`);
  if (value === switches[name].on || value === switches[name].off) root.setAttribute(`data-${name}`, value);
}

function isOn(name: SwitchName): boolean {
  const value = root.getAttribute(`data-${name}`);
  if (value) return value === switches[name].on;
  return name === 'theme' && matchMedia('(prefers-color-scheme: dark)').matches;
}

function wireSwitch(button: HTMLButtonElement): void {
  const name = button.dataset['switch'] as SwitchName;
  const show = () => {
    for (const twin of document.querySelectorAll(`button[data-switch="${name}"]`)) twin.setAttribute('aria-pressed', String(isOn(name)));
  };
  show();
  button.addEventListener('click', () => {
    const value = isOn(name) ? switches[name].off : switches[name].on;
    root.setAttribute(`data-${name}`, value);
    remember(`pcb-${name}`, value);
    show();
  });
}

function judgePage(): void {
  const now = today();
  fillEdition();
  judgeByCalendar(document, now);
  markOverLinks(document, now);
  turnLeads(document, now);
  turnDeadlines(document, now);
  tellAge(now);
}

// assets/shell.js lies one folder below the edition's top.
const ownAddress = (document.currentScript as HTMLScriptElement | null)?.src;

function start(): void {
  markMissingFlexGap();
  if (ownAddress) installOffline(new URL('..', ownAddress));
  document.querySelectorAll<HTMLButtonElement>('button[data-switch]').forEach(wireSwitch);
  startMenu();
  judgePage();
  startPrinting();
  document.addEventListener('policy:page', judgePage); // the single file shows another page without loading one
  const field = document.querySelector<HTMLInputElement>('[data-focus-on-desktop]');
  if (field && matchMedia('(hover: hover) and (min-width: 800px)').matches) field.focus({ preventScroll: true });
}

// The page 没有这一页 loads this script late.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

/** A server refuses an address that is too long; search reads the beginning and says so. */
const LONGEST_ASKED = 200;
document.addEventListener(
  'submit',
  (event) => {
    const field =
      event.target instanceof HTMLFormElement && event.target.getAttribute('role') === 'search'
        ? event.target.querySelector<HTMLInputElement>('input[name="q"]')
        : null;
    if (field && field.value.length > LONGEST_ASKED) field.value = [...field.value].slice(0, LONGEST_ASKED).join('');
  },
  true,
);

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = [...document.querySelectorAll<HTMLInputElement>('input[name="q"]')].find((input) => input.offsetParent !== null);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
