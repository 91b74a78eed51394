import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Problem } from '../../domain/policy/problem.ts';
import { remember } from '../../store/remember.ts';
import { walk } from '../read/walk.ts';
import { PRIVATE_KINDS, privateNumbersIn } from '../../domain/text/privateNumbers.ts';

/** Texts an author writes and texts an edition is made of; anything packed was one of these before. */
const TEXTS = new Set(['.mdx', '.md', '.yaml', '.yml', '.txt', '.tsv', '.csv', '.json', '.html', '.webmanifest', '.ics']);
const REMEDY = '删掉这个号码；要留联系方式就写单位的办公电话，个人的证件号、卡号、手机号一律不放进来';

/** Without a run of digits this long, in any spelling, there is nothing to look at closely: most texts end here. */
const MAYBE =
  /[\p{Nd}\p{No}〇零○洞一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两](?:(?:[^\p{L}\p{N}]{0,4}|[号和及转接杠到至])[\p{Nd}\p{No}〇零○洞一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两]){10}/u;
/** The same for built pages, made of content that was looked through already: digits only, and fast. */
const MAYBE_BUILT = /[0-9０-９](?:[\s\-－—·.()（）,，、转]{0,3}[0-9０-９]){10}/;

/** Files and folders that bear a number as their name, by what stands above them, so that the number is not said again. `files` are paths from the root, with forward slashes. */
export function nameProblems(files: readonly string[]): Problem[] {
  const places = new Set(files.flatMap((file) => file.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))));
  return [...places].flatMap((place) => {
    const parts = place.split('/');
    return privateNumbersIn(parts.at(-1)!).map((kind) => ({
      file:
        parts
          .slice(
            0,
            parts.findIndex((part) => privateNumbersIn(part).length > 0),
          )
          .join('/') || '.',
      field: '文件名',
      message: `这个文件夹里有一个文件或文件夹，名字里有一个像${PRIVATE_KINDS[kind]}的号码`,
      remedy: '给它改名，不带号码',
    }));
  });
}

/** Two cells of a table are not one number. */
const withoutTags = (line: string) => line.replace(/<[^>]*>/g, '|');

/** Private numbers in every text below `folder`: file and line, never the number. `root` is what file names are told from. */
export function privacyProblems(root: string, folder: string): Problem[] {
  const files = walk(join(root, folder)).files.map((path) => `${folder}/${path}`);
  const lines = files.flatMap((file) => {
    if (!TEXTS.has(extname(file)) || privateNumbersIn(file).length) return [];
    const path = join(root, file);
    const markup = path.endsWith('.html');
    const maybe = markup ? MAYBE_BUILT : MAYBE;
    const whole = readFileSync(path, 'utf8');
    return remember('privacy', [file, whole], () => privateLines(file, whole, markup, maybe));
  });
  return [...nameProblems(files), ...lines];
}

/** A folder whose files' hashes are known: src/editions/outFolder.ts. */
interface KnownFolder {
  readonly paths: readonly string[];
  digest(path: string): string;
  text(path: string): string;
}

/** The same for a folder just built, told under `name`. A file that was looked through before is not read. */
export function builtPrivacyProblems(folder: KnownFolder, name: string): Problem[] {
  return folder.paths
    .filter((path) => TEXTS.has(extname(path)))
    .flatMap((path) => {
      const file = `${name}/${path}`;
      const markup = path.endsWith('.html');
      return remember('privacy-built', [file, folder.digest(path)], () => privateLines(file, folder.text(path), markup, markup ? MAYBE_BUILT : MAYBE));
    });
}

/** Private numbers in a text, by its lines. */
export function privateLines(file: string, whole: string, markup = false, maybe = MAYBE): Problem[] {
  if (!maybe.test(whole)) return [];
  const lines = whole.split('\n');
  return lines.flatMap((text, index) => {
    // Without its tags a line holds no longer number than with them.
    const line = markup && maybe.test(text) ? withoutTags(text) : text;
    const next = lines[index + 1];
    // A number that runs on in the next line belongs to the line it begins in.
    const runsOn = !markup && next !== undefined && /\p{Nd}\s*$/u.test(text) && /^\s*\p{Nd}/u.test(next);
    const kinds = maybe.test(line) ? privateNumbersIn(line) : [];
    const found =
      kinds.length || !runsOn
        ? kinds
        : privateNumbersIn(`${text.trimEnd()}\n${next.trimStart()}`).filter(() => !maybe.test(next) || privateNumbersIn(next).length === 0);
    return found.map((kind): Problem => ({ file, field: `第${index + 1}行`, message: `有一个像${PRIVATE_KINDS[kind]}的号码`, remedy: REMEDY }));
  });
}
