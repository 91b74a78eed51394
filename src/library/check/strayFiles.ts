import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../domain/policy/problem.ts';
import { FOLDER_FOR_FILE } from '../read/utf8.ts';
import { walk } from '../read/walk.ts';

/** What stands in `content/` itself; anything else there is read by nobody. */
const FILES = ['region.yaml', 'terms.yaml', 'events.yaml', 'replies.yaml', 'rectify.yaml'];
const FOLDERS = ['policies', 'facts', 'households', 'examples', 'originals', 'aside'];
/** Folders whose every file has one ending; policies and households tell of theirs themselves. */
const ENDINGS: Record<string, string> = { facts: '.yaml', examples: '.yaml' };

const OFFICE = /\.(docx?|wps|pdf|xlsx?|et|pptx?|txt)$/i;
/** Files of the system, of an editor, and notes to oneself. */
const ignored = (name: string) => name.startsWith('.') || name.startsWith('_') || name.endsWith('.md') || /^(Thumbs\.db|desktop\.ini)$/i.test(name);

const stray = (file: string): Problem => ({
  file,
  field: '整个文件',
  message: '放在这里没有用到它',
  remedy: OFFICE.test(file)
    ? /\.(xlsx?|et)$/i.test(file)
      ? '移到别处；要从表格导入，运行 npm run import -- 表.xlsx'
      : '移到别处；要从通知写条目，运行 npm run draft -- 文件'
    : '名字写错的改过来，用不着的移走',
});

function below(root: string, folder: string, ending: string): Problem[] {
  const base = join(root, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base, { withFileTypes: true }).flatMap((item): Problem[] => {
    if (ignored(item.name)) return [];
    if (item.isDirectory()) return below(root, `${folder}/${item.name}`, ending);
    return item.name.endsWith(ending) ? [] : [stray(`${folder}/${item.name}`)];
  });
}

/** Where files are looked for at any depth; elsewhere whoever reads the file tells of a folder in its place. */
const DEEP = ['policies', 'facts'];

/** Folders that are called as a file is and hold none: whoever looks for files there sees nothing at all. */
function emptyFolders(root: string): Problem[] {
  return DEEP.flatMap((part) => {
    const { files, folders } = walk(join(root, 'content', part));
    const seen = files.filter((path) => !ignored(path.split('/').at(-1)!));
    return folders
      .filter((path) => /\.(mdx|ya?ml)$/.test(path) && !seen.some((file) => file.startsWith(`${path}/`)))
      .map((path): Problem => ({ file: `content/${part}/${path}`, field: '整个文件', ...FOLDER_FOR_FILE }));
  });
}

/** Files under `content/` that nothing reads: put there by mistake, or misspelt, and else passed over in silence. */
export function strayFiles(root: string): Problem[] {
  const items = readdirSync(join(root, 'content'), { withFileTypes: true }).filter(({ name }) => !ignored(name));
  // A folder under the name of a file is told by whoever reads the file.
  const top = items.filter((item) => !(item.isDirectory() ? [...FOLDERS, ...FILES] : FILES).includes(item.name)).map(({ name }) => stray(`content/${name}`));
  return [...top, ...emptyFolders(root), ...Object.entries(ENDINGS).flatMap(([folder, ending]) => below(root, `content/${folder}`, ending))];
}
