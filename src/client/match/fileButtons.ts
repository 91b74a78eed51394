import { readHouseholdJson } from '../../domain/household/householdReader.ts';
import { button, el, type Child } from '../shared/dom.ts';
import type { Store } from './store.ts';

/** The file's text; also what `npm run match -- file.json` reads. */
export function savedText({ record }: Pick<Store, 'record'>): string {
  const { date, household, typesUnsure, members } = record;
  return `${JSON.stringify({ date, household, typesUnsure, ...(members ? { members } : {}) }, null, 2)}\n`;
}

/** 保存到文件 and 读取文件: the only ways a household leaves the page or comes into it, both by the user's own hand. */
export function fileButtons(store: Store, say: (text: string) => void, loaded: () => void): Child[] {
  const save = button(
    '保存到文件',
    () => {
      const address = URL.createObjectURL(new Blob([savedText(store)], { type: 'application/json' }));
      const link = el('a', { href: address, download: `huqing-${store.record.date}.json` });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
      store.markSaved();
      say('已保存到文件，里面只有户情，没有姓名。');
    },
    { class: 'match-quiet' },
  );
  const picker = el('input', { type: 'file', accept: '.json,application/json', class: 'visually-hidden', tabindex: -1, 'aria-hidden': 'true' });
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? [];
    picker.value = '';
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => {
      const read = readHouseholdJson(String(reader.result));
      if ('problem' in read) return say(read.problem);
      if (store.unsaved && !confirm('换成文件里的这一户？现在这户没有保存到文件的回答就没有了。')) return;
      store.replace(read.record);
      loaded();
      say('已读取文件。');
    };
    reader.onerror = () => say('这个文件打不开，请换一个文件。');
    reader.readAsText(file);
  });
  const open = button('读取文件', () => picker.click(), { class: 'match-quiet' });
  return [save, open, picker];
}
