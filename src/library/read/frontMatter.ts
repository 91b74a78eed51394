import { parseDocument } from 'yaml';
import { remember } from '../../store/remember.ts';
import type { Problem } from '../../domain/policy/problem.ts';

const FENCE = /^﻿?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

export interface SplitFile {
  data: unknown;
  body: string;
  problems: Problem[];
}

/** YAML with the author's own lines named when it does not parse. Duplicate keys are refused. */
export function parseYaml(file: string, text: string, lineOffset = 0): { data: unknown; problems: Problem[] } {
  return remember('yaml', [file, text, String(lineOffset)], () => readYaml(file, text, lineOffset));
}

function readYaml(file: string, text: string, lineOffset: number): { data: unknown; problems: Problem[] } {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: true });
  const problems = document.errors.map((error) => ({
    file,
    field: `第 ${(error.linePos?.[0].line ?? 1) + lineOffset} 行`,
    message: error.code === 'DUPLICATE_KEY' ? '同一个名字写了两遍' : '缩进、冒号或引号不合 YAML 写法',
    remedy: error.code === 'DUPLICATE_KEY' ? '留一个，删一个' : '冒号后面空一格；文字里有冒号、井号、引号时整句用引号括起来；同一层的缩进对齐',
  }));
  return { data: problems.length ? undefined : document.toJS(), problems };
}

/** Splits an entry into its front matter and body. */
export function splitEntry(file: string, text: string): SplitFile {
  const fence = FENCE.exec(text);
  if (!fence) {
    const problem = { file, field: '文件开头', message: '没有找到两条 --- 之间的前置信息', remedy: '第一行写 ---，写完各项后再单独写一行 ---' };
    return { data: undefined, body: text, problems: [problem] };
  }
  const { data, problems } = parseYaml(file, fence[1]!, 1);
  return { data, body: text.slice(fence[0].length), problems };
}
