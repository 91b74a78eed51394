import type { TraitSpec } from '../../domain/household/traitSpec.ts';
import type { TraitValue } from '../../domain/household/implications.ts';
import { el } from '../shared/dom.ts';

/** One blank on the screen. */
export interface Control {
  element: HTMLElement;
  /** The answer as it stands; undefined when nothing was given; a sentence when what was given cannot be right. */
  read(): { value: TraitValue | undefined } | { problem: string };
}

let serial = 0;
const nextId = (stem: string) => `${stem}-${(serial += 1)}`;

/** 没有 and 不是 first: the commonest answer stands where the thumb is. Object keys that look like numbers come first otherwise. */
function options(spec: TraitSpec): [string, string][] {
  return Object.entries(spec.values ?? {})
    .filter(([value]) => !spec.older?.includes(value))
    .sort(([a], [b]) => Number(b === 'no') - Number(a === 'no'));
}

function chip(type: 'radio' | 'checkbox', name: string, value: string, text: string, checked: boolean): HTMLLabelElement {
  const id = nextId('chip');
  const input = el('input', { type, name, value, id });
  input.checked = checked;
  return el('label', { class: 'chip', for: id }, input, el('span', {}, text));
}

function chosen(element: HTMLElement): string[] {
  return [...element.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
}

function chips(type: 'radio' | 'checkbox', choices: [string, string][], picked: readonly string[]): HTMLElement {
  const name = nextId('answer');
  return el('div', { class: 'match-chips' }, ...choices.map(([value, text]) => chip(type, name, value, text, picked.includes(value))));
}

function flagControl(value: TraitValue | undefined): Control {
  const element = chips(
    'radio',
    [
      ['yes', '是'],
      ['no', '否'],
    ],
    typeof value === 'boolean' ? [value ? 'yes' : 'no'] : [],
  );
  return { element, read: () => ({ value: chosen(element)[0] === undefined ? undefined : chosen(element)[0] === 'yes' }) };
}

/** One chip for what is out of the ordinary: tapped it says so, left alone it says nothing and “其余都是……” fills it in. */
export function oddChip(spec: TraitSpec, value: TraitValue | undefined, ordinary: boolean): Control {
  const odd = !ordinary;
  const text = odd ? (spec.phrase ?? spec.label) : (spec.no ?? spec.label);
  const element = chip('checkbox', nextId('odd'), odd ? 'yes' : 'no', text, value === odd);
  return { element, read: () => ({ value: element.querySelector('input')!.checked ? odd : undefined }) };
}

function choiceControl(spec: TraitSpec, value: TraitValue | undefined): Control {
  const element = chips('radio', options(spec), value === undefined ? [] : [String(value)]);
  return { element, read: () => ({ value: chosen(element)[0] }) };
}

/** Wordy choices for several people: the phone's own picker keeps one person to one line. */
function selectControl(spec: TraitSpec, value: TraitValue | undefined, labelledBy: string): Control {
  const select = el(
    'select',
    { 'aria-labelledby': labelledBy },
    el('option', { value: '' }, '点这里选'),
    ...options(spec).map(([key, text]) => el('option', { value: key }, text)),
  );
  select.value = value === undefined ? '' : String(value);
  return { element: select, read: () => ({ value: select.value || undefined }) };
}

/** `alone`: a group that is the whole question and left empty means 都没有; as one of several rows it means no answer yet. */
function manyControl(spec: TraitSpec, value: TraitValue | undefined, alone: boolean): Control {
  const element = chips('checkbox', options(spec), Array.isArray(value) ? value : []);
  const untouched = value === undefined;
  return { element, read: () => ({ value: chosen(element).length || alone || !untouched ? chosen(element) : undefined }) };
}

function numberControl(spec: TraitSpec, value: TraitValue | undefined, labelledBy: string): Control {
  const input = el('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', 'aria-labelledby': labelledBy, class: 'match-number' });
  input.value = value === undefined ? '' : String(value);
  const [min, max] = [spec.min ?? 0, spec.max ?? Number.MAX_SAFE_INTEGER];
  const figure = el('span', { class: 'match-figure' }, input, spec.unit ?? '');
  const bands = (spec.bands ?? []).map((band) => {
    const tap = el('button', { type: 'button', class: 'chip' }, band.text);
    tap.addEventListener('click', () => {
      input.value = String(band.value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return tap;
  });
  return {
    element: bands.length ? el('div', { class: 'match-bands' }, el('div', { class: 'match-chips' }, ...bands), figure) : figure,
    read() {
      // Full-width digits come from Chinese keyboards.
      const text = input.value
        .trim()
        .replace(/[，,]/g, '')
        .replace(/[０-９．]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
      if (text === '') return { value: undefined };
      const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
      return number >= min && number <= max ? { value: number } : { problem: `“${spec.label}”请填${min}到${max}之间的数。` };
    },
  };
}

/** The control for a trait. `labelledBy` names it; `alone` when it is the only blank of its question. */
export function controlFor(spec: TraitSpec, value: TraitValue | undefined, labelledBy: string, alone: boolean): Control {
  switch (spec.kind) {
    case 'flag':
      return flagControl(value);
    case 'number':
      return numberControl(spec, value, labelledBy);
    case 'many':
      return manyControl(spec, value, alone);
    case 'choice':
      return !alone && Object.values(spec.values ?? {}).join('').length > 8 ? selectControl(spec, value, labelledBy) : choiceControl(spec, value);
  }
}
