import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { stringify } from 'yaml';
import { originalLines } from '../../domain/original/blocks.ts';
import { draftEntry, draftQuestions } from '../../domain/original/draftText.ts';
import { findingsIn, type Findings } from '../../domain/original/findings.ts';
import type { Original } from '../../domain/original/originalSchema.ts';
import { Refusal } from '../../domain/policy/problem.ts';
import { documentNumberParts } from '../../domain/text/documentNumber.ts';
import { isReservedName, MOST_LETTERS } from '../../domain/text/fileName.ts';
import { PRIVATE_KINDS, privateNumbersIn } from '../../domain/text/privateNumbers.ts';
import type { Level } from '../../domain/words/vocabulary.ts';
import { pdfAbout } from '../carried/pdfAbout.ts';
import { originalTellings } from '../carried/problems.ts';
import { readRegion } from '../read/region.ts';
import { linesSum, ORIGINALS, sha256 } from '../read/originals.ts';
import { readOriginal } from './readOriginal.ts';

export interface Drafted {
  entry: string;
  kept: string;
  extract: string;
  /** What a person has still to decide. */
  questions: string[];
  findings: Findings;
}

/** lyybf-2026-21 of 绿医保发〔2026〕21号; of a paper without 文号 its day. */
function idFor({ number, issued }: Findings, sum: string): string {
  const parts = number === undefined ? undefined : documentNumberParts(number);
  if (!parts) return `notice-${issued ?? sum.slice(0, 6)}`;
  const initials = pinyin(parts.agency, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
  return `${initials.replace(/[^a-z]/g, '')}-${parts.year}-${parts.serial}`;
}

/** New files, all or none: a full disk leaves nothing half done. */
function writeTogether(root: string, files: readonly (readonly [path: string, content: string | Uint8Array])[]): void {
  const written: string[] = [];
  try {
    for (const [path] of files) mkdirSync(dirname(join(root, path)), { recursive: true });
    for (const [path, content] of files) {
      written.push(path);
      writeFileSync(join(root, path), content, { flag: 'wx' });
    }
  } catch (error) {
    for (const path of written) rmSync(join(root, path), { force: true });
    throw error;
  }
}

const HEAD = '# 原件的抽文，npm run draft 写的。title、level、number、issuers、issued、publish 可以改；lines 和校验码不能手改。\n';

/**
 * Keeps an original under content/originals with its own words beside it, and writes a half-filled entry that rests on them.
 * Nothing is written when anything stands in the way. `today` is the day of review, `id` the name wanted instead of the one made from the 文号.
 */
export async function draft(
  root: string,
  name: string,
  bytes: Uint8Array,
  options: { level: Level; today: string; id?: string | undefined },
): Promise<Drafted> {
  if (privateNumbersIn(name).length) throw new Refusal('这个文件的名字里有一个像个人号码的数，没有收。改法：给文件改名，不带号码，再运行。');
  const { kind, blocks } = await readOriginal(name, bytes);
  const lines = originalLines(blocks);
  const bad = lines.flatMap((line) => privateNumbersIn(line.text).map((found) => ({ line: line.name, found })));
  if (bad[0])
    throw new Refusal(
      `${name}　“${bad[0].line}”：有一个像${PRIVATE_KINDS[bad[0].found]}的号码${bad.length > 1 ? `，一共 ${bad.length} 处` : ''}，没有收。改法：请发文单位给一份不带个人信息的，或删掉附件里的名单另存，再运行。`,
    );
  const about = kind === 'pdf' ? await pdfAbout(bytes) : undefined;
  const [unseen] = originalTellings(name, bytes, false, () => about);
  if (unseen) throw new Refusal(`${name}　“文件”：${unseen.message}，没有收。改法：${unseen.remedy}，再运行。`);
  const findings = findingsIn(lines);
  const sum = sha256(bytes);
  const id = options.id ?? idFor(findings, sum);
  if (`${options.level}/${id}`.length > MOST_LETTERS)
    throw new Refusal(`“${id.slice(0, 40)}…”太长，有的电脑打不开。改法：用 --name 写一个短的，连层级不超过 ${MOST_LETTERS} 个字母。`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || isReservedName(id))
    throw new Refusal(`“${id}”不能当文件名。改法：用 --name 写一个，小写字母、数字和连字符，如 --name yibao-2026-21。`);
  const { region } = readRegion(root);
  const place = region?.places.find((one) => one.level === options.level && !one.demonstration)?.name ?? '【地名，content/region.yaml 里登记的】';
  const files = { kept: `${ORIGINALS}/${id}.${kind}`, extract: `${ORIGINALS}/${id}.yaml`, entry: `content/policies/${options.level}/${id}.mdx` };
  for (const file of Object.values(files))
    if (existsSync(join(root, file))) throw new Refusal(`${file} 已经有了，没有动。改法：用 --name 换一个名字，或先移走旧的。`);
  const byName = Object.fromEntries(lines.map((line) => [line.name, line.text]));
  const original: Original = {
    id,
    file: `${id}.${kind}`,
    sha256: sum,
    lines256: linesSum(byName),
    title: findings.title ?? name.replace(/\.[^.]*$/, '').padEnd(4, '　'),
    level: options.level,
    number: findings.number ?? null,
    issuers: findings.issuers,
    issued: findings.issued ?? null,
    publish: false,
    lines: byName,
  };
  writeTogether(root, [
    [files.kept, bytes],
    [files.extract, HEAD + stringify(original, { lineWidth: 0 })],
    [files.entry, draftEntry(original, findings, place, options.today)],
  ]);
  return { ...files, questions: draftQuestions(findings), findings };
}
