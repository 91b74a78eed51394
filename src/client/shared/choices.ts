/** What was picked on the open page stands in its history entry: 后退 and a reload come back to the same rows. Nothing of it is kept anywhere else. */
const PICKERS = 'select, input[type="search"]';

interface Entry {
  choices?: Record<string, string[]>;
}

const entryNow = (): Entry => (typeof history.state === 'object' && history.state !== null ? (history.state as Entry) : {});

/** Gives the pickers below `place` the values this history entry keeps under `name`, and keeps them in step from then on. To be called before they are read first. */
export function keepChoices(place: HTMLElement, name: string): void {
  const pickers = () => Array.from(place.querySelectorAll<HTMLSelectElement | HTMLInputElement>(PICKERS));
  const before = entryNow().choices?.[name];
  if (Array.isArray(before))
    pickers().forEach((picker, index) => {
      const value = before[index];
      const known = picker instanceof HTMLInputElement || Array.from(picker.options).some((option) => option.value === value);
      if (typeof value === 'string' && known) picker.value = value;
    });
  const keep = () => {
    try {
      history.replaceState({ ...entryNow(), choices: { ...entryNow().choices, [name]: pickers().map(({ value }) => value) } }, '');
    } catch {
      // old browsers refuse this for a file; 后退 then shows everything again
    }
  };
  for (const type of ['change', 'input']) place.addEventListener(type, keep);
  // Fields take their old values only after the event.
  place.addEventListener('reset', () => setTimeout(keep));
}
