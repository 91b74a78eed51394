import { createLibrary } from '../../library/library.ts';
import { editionDay } from '../../library/read/editionDay.ts';
import { loadContent } from '../../library/read/load.ts';

/** What a county still has to fill in, as lines to read: its measures, telephones, address, and the levels above it. */
export function leftToFill(root: string): string {
  const content = loadContent(root);
  const { region, entries } = content;
  const library = createLibrary(content, editionDay(entries));
  const at = (level: string) => entries.filter(({ policy }) => policy.level === level).length;
  const names = library.names.levels;
  const open = [
    library.measures.length === 0
      ? `${names.county.label}：${library.names.measures}还没有。运行 npm run sheet 出一张表，填好以后运行 npm run import -- 表.xlsx`
      : '',
    ...(['province', 'city'] as const)
      .filter((level) => region.places.some((place) => place.level === level) && at(level) === 0)
      .map((level) => `${names[level].label}：一条政策也没有。在表的“条目”里填，或运行 npm run new`),
    region.offices.length === 0 ? '电话：各单位的电话还没有填，在表的“电话”里填，或写在 content/region.yaml 的 offices 里' : '',
    region.contacts.every(({ phone }) => phone === undefined) ? '联系人：明白卡上印的电话还没有填，写法同上' : '',
    region.address === undefined ? '网址：网站公开以后写进 content/region.yaml 的 address，打印件上就印二维码' : '',
    '今年没数的、还办不办没查到的：运行 npm run report 看单子，问到以后填',
  ].filter(Boolean);
  return ['还要填的：', ...open.map((line, index) => `${index + 1}. ${line}`)].join('\n');
}
