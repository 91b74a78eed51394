import { createRequire } from 'node:module';
import type { YAMLError } from 'yaml';
import { remember } from '../../store/remember.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import { openQuote } from './openQuote.ts';
import { plainYaml } from './plainYaml.ts';

/** The whole reader, loaded for the texts that need it: most are read by plainYaml, and it is a tenth of all modules. */
const yaml = () => createRequire(import.meta.url)('yaml') as typeof import('yaml');

const FENCE = /^﻿?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

export interface SplitFile {
  data: unknown;
  body: string;
  problems: Problem[];
}

type Complaint = Pick<Problem, 'field' | 'message' | 'remedy'>;

/** The lexer's mark before the text of a scalar. */
const SCALAR = '\u001f';

const tokensOf = (text: string) => new (yaml().Lexer)().lex(text);

/** `at` names a line of the text, counted from 1. */
function explain(fault: YAMLError, text: string, at: (line: number) => string): Complaint {
  const line = fault.linePos?.[0].line ?? 1;
  const field = at(line);
  if (fault.code === 'DUPLICATE_KEY') return { field, message: '同一个名字写了两遍', remedy: '留一个，删一个' };
  const lines = text.split(/\r?\n/);
  const near = [lines[line - 1] ?? '', lines[line - 2] ?? ''];
  if (near.some((own) => /^\s*(- )?[A-Za-z]+：/.test(own)))
    return { field, message: '名字后面是全角冒号“：”，缩进、冒号或引号不合 YAML 写法', remedy: '换成半角冒号加一个空格，如 title: 补助' };
  const quote = openQuote(text, tokensOf(text), fault);
  if (quote)
    return {
      field: at(quote.opened),
      message: quote.closed === undefined ? '这一行的引号只有前一半，没有合上' : `这一行的引号到${at(quote.closed)}才合上，后面还有字`,
      remedy: '在这句话末尾补上同样的引号；话里要用引号的，写中文引号“”',
    };
  if (near.some((own) => own.includes('\t'))) return { field, message: '行首有制表符（Tab），不合 YAML 写法', remedy: '缩进只用空格' };
  return { field, message: '缩进、冒号或引号不合 YAML 写法', remedy: '冒号后面空一格；文字里有冒号、井号、引号时整句用引号括起来；同一层的缩进对齐' };
}

/** Whether a # after this unquoted text takes words away: after Chinese it does, after a date or an id only when it touches the next word. */
const takesWords = (text: string, comment: string) => /\p{Script=Han}/u.test(text) || /^#\S/.test(comment);

/** Lines on which an unquoted text is followed by #: YAML takes all the rest for a comment, and half a sentence is lost. */
function swallowed(text: string): number[] {
  // Most texts hold no such thing, and telling the words of YAML apart takes as long as reading it.
  if (!/[ \t]#/.test(text)) return [];
  const lines: number[] = [];
  let line = 1;
  let last = '';
  let plain: string | undefined;
  for (const token of tokensOf(text)) {
    if (token.startsWith('#') && last !== SCALAR && plain !== undefined && takesWords(plain, token)) lines.push(line);
    if (last === SCALAR)
      plain = /^["']/.test(token) || token.endsWith('\n') ? undefined : token; // a block of lines ends with its last line
    else if (!/^[ \t]*$/.test(token) && token !== SCALAR) plain = undefined;
    line += token.split('\n').length - 1;
    last = token;
  }
  return lines;
}

/** Numbers that YAML reads as something else than a person does: 0x3E8, 0o17, 1e3. */
function oddNumbers(text: string): { line: number; number: string }[] {
  return text.split('\n').flatMap((row, index) => {
    const number = /(?::|-|,|\[)\s+(0[xo][0-9a-f]+|\d+(?:\.\d+)?e[+-]?\d{1,2})\s*(?:[,}\]]|$)/i.exec(row)?.[1];
    return number ? [{ line: index + 1, number }] : [];
  });
}

/** YAML with the author's own lines named when it does not parse. Duplicate keys, unknown tags and endless aliases are refused. */
export function parseYaml(file: string, text: string): { data: unknown; problems: Problem[] } {
  return remember('yaml', [file, text], () => readYaml(file, text, 0));
}

function readYaml(file: string, text: string, lineOffset: number): { data: unknown; problems: Problem[] } {
  const at = (line: number) => `第 ${line + lineOffset} 行`;
  const problems: Problem[] = swallowed(text).map((line) => ({
    file,
    field: at(line),
    message: '“ #”后面的话会被当成注解丢掉',
    remedy: '是正文就把整句用引号括起来，是注解就另起一行写',
  }));
  const plain = plainYaml(text);
  const document = plain === undefined ? yaml().parseDocument(text, { uniqueKeys: true, prettyErrors: true }) : undefined;
  const faults = document ? [...document.errors, ...document.warnings] : [];
  const first = faults.find(({ code }) => code !== 'DUPLICATE_KEY');
  // The first place that cannot be read makes the next ones unreadable too, and what a # took away makes it so in the first place.
  problems.push(
    ...faults
      .filter((fault) => fault.code === 'DUPLICATE_KEY' || (fault === first && problems.length === 0))
      .map((fault) => ({ file, ...explain(fault, text, at) })),
  );
  problems.push(
    ...oddNumbers(text).map(({ line, number }) => ({
      file,
      field: at(line),
      message: `“${number}”不是平常的写法，会被当成另一个数`,
      remedy: '是数就写成平常的样子，如 1000；是文字就加上引号',
    })),
  );
  if (problems.length) return { data: undefined, problems };
  try {
    const data: unknown = document ? document.toJS() : plain;
    // Throws where a list or a record holds itself.
    if (document) JSON.stringify(data);
    return { data, problems };
  } catch {
    // The only thing left to fail is an alias: *name without &name, one within what it stands for, or aliases of aliases that never end.
    return {
      data: undefined,
      problems: [
        {
          file,
          field: '整个文件',
          message: '用了 & 和 * 的简写，有的没写清楚，有的绕得太多',
          remedy: '不用 & 和 *，把内容照样再写一遍；文字以它们开头的，整句用引号括起来',
        },
      ],
    };
  }
}

/** Splits an entry into its front matter and body. */
export function splitEntry(file: string, text: string): SplitFile {
  const fence = FENCE.exec(text);
  if (!fence) {
    const problem = { file, field: '文件开头', message: '没有找到两条 --- 之间的前置信息', remedy: '第一行写 ---，写完各项后再单独写一行 ---' };
    return { data: undefined, body: text, problems: [problem] };
  }
  // What is remembered is the entry that comes of it.
  const { data, problems } = readYaml(file, fence[1]!, 1);
  return { data, body: text.slice(fence[0].length), problems };
}
