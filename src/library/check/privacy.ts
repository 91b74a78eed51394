import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Problem } from '../../domain/policy/problem.ts';
import { learn, remember } from '../../store/remember.ts';
import { walk } from '../read/walk.ts';
import { blocksOf } from './blocks.ts';
import { PRIVATE_KINDS, privateNumbersIn, type PrivateKind } from '../../domain/text/privateNumbers.ts';

/** Texts an author writes and texts an edition is made of; anything packed was one of these before. */
const TEXTS = new Set(['.mdx', '.md', '.yaml', '.yml', '.txt', '.tsv', '.csv', '.json', '.html', '.webmanifest', '.ics']);
const REMEDY = '删掉这个号码；要留联系方式就写单位的办公电话，个人的证件号、卡号、手机号一律不放进来';

/** Without a run of digits this long, in any spelling, there is nothing to look at closely: most texts end here. */
const MAYBE =
  /[\p{Nd}\p{No}〇零○洞一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两](?:(?:[^\p{L}\p{N}]{0,4}|[号和及转接杠到至])[\p{Nd}\p{No}〇零○洞一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两]){10}/u;
/** The same for built pages, made of content that was looked through already: digits only, and fast. */
const MAYBE_BUILT = /[0-9０-９](?:[\s\-－—·.()（）,，、转]{0,3}[0-9０-９]){10}/;

const mayHold = (markup: boolean) => (markup ? MAYBE_BUILT : MAYBE);

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

/** Names that bear a number: what is to be said of them, and the files that are looked at no further. */
const inNames = (files: readonly string[]) =>
  remember('privacy-names', [files.join('\n')], () => ({ problems: nameProblems(files), bearers: files.filter((file) => privateNumbersIn(file).length) }));

/** Private numbers in every text below `folder`: file and line, never the number. `root` is what file names are told from. */
export function privacyProblems(root: string, folder: string): Problem[] {
  const files = walk(join(root, folder)).files.map((path) => `${folder}/${path}`);
  const { problems, bearers } = inNames(files);
  const lines = files.flatMap((file) => {
    if (!TEXTS.has(extname(file)) || bearers.includes(file)) return [];
    const path = join(root, file);
    const whole = readFileSync(path, 'utf8');
    return remember('privacy', [file, whole], () => privateLines(file, whole, isMarkup(file)));
  });
  return [...problems, ...lines];
}

/** A folder whose files' hashes are known: src/editions/outFolder.ts. */
interface KnownFolder {
  readonly paths: readonly string[];
  digest(path: string): string;
  text(path: string): string;
}

/** What was looked through in one piece, in letters; of longer texts, what an edit left as it was is not looked through again. */
const ONE_PIECE = 200_000;

const isMarkup = (path: string) => path.endsWith('.html');

/** A line, from 0, and what kind of number begins in it. */
type Found = [line: number, kind: PrivateKind];

const told = (file: string, found: readonly Found[]): Problem[] =>
  found.map(([line, kind]) => ({ file, field: `第${line + 1}行`, message: `有一个像${PRIVATE_KINDS[kind]}的号码`, remedy: REMEDY }));

/** The same as `numbersIn`, a long text by blocks, each remembered. */
function inBuilt(text: string, markup: boolean, kind: string): Found[] {
  if (text.length < ONE_PIECE) return numbersIn(text, undefined, markup);
  return blocksOf(text).flatMap(({ from, lines, after }) => {
    const block = lines.join('\n');
    return remember(kind, [`${markup}`, block, after ?? ''], () => numbersIn(block, after, markup)).map(([line, kind]): Found => [from + line, kind]);
  });
}

/** What was found in files that were built, and in blocks of them; `part` is looked through by whichever thread writes it, and kept apart. */
const kindsOf = (part: string) => ({ built: `privacy-built${part}`, blocks: `privacy-blocks${part}` });

/** Keeps what another thread has found in a file just built. */
export const noteLookedThrough = (file: string, digest: string, problems: Problem[]): void => learn(kindsOf('').built, [file, digest], () => problems);

/** The same for a folder just built, or a `part` of one, told under `name`. A file that was looked through before is not read. */
export function builtPrivacyProblems(folder: KnownFolder, name: string, part = ''): Problem[] {
  const { built, blocks } = kindsOf(part);
  return folder.paths
    .filter((path) => TEXTS.has(extname(path)))
    .flatMap((path) => {
      const file = `${name}/${path}`;
      return remember(built, [file, folder.digest(path)], () => told(file, inBuilt(folder.text(path), isMarkup(path), blocks)));
    });
}

/** Private numbers in a text, by its lines. */
export const privateLines = (file: string, whole: string, markup = false): Problem[] => told(file, numbersIn(whole, undefined, markup));

/** Where numbers begin in a text; `after` is the line behind its last. */
function numbersIn(whole: string, after: string | undefined, markup: boolean): Found[] {
  const maybe = mayHold(markup);
  if (!maybe.test(after === undefined ? whole : `${whole}\n${after}`)) return [];
  const lines = whole.split('\n');
  return lines.flatMap((text, at) => {
    // Without its tags a line holds no longer number than with them.
    const line = markup && maybe.test(text) ? withoutTags(text) : text;
    const next = at + 1 < lines.length ? lines[at + 1] : after;
    // A number that runs on in the next line belongs to the line it begins in.
    const runsOn = !markup && next !== undefined && /\p{Nd}\s*$/u.test(text) && /^\s*\p{Nd}/u.test(next);
    const kinds = maybe.test(line) ? privateNumbersIn(line) : [];
    const found =
      kinds.length || !runsOn
        ? kinds
        : privateNumbersIn(`${text.trimEnd()}\n${next.trimStart()}`).filter(() => !maybe.test(next) || privateNumbersIn(next).length === 0);
    return found.map((kind): Found => [at, kind]);
  });
}
