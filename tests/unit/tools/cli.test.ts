import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments, type Command } from '../../../tools/cli.ts';
import { sentenceOf } from '../../../tools/failure.ts';
import { ContentError, Refusal } from '../../../src/domain/policy/problem.ts';

const COMMAND = {
  name: 'try',
  does: '试一试',
  words: '一 [二]',
  most: 2,
  options: { json: { type: 'boolean', help: '给程序' }, day: { type: 'string', value: 'YYYY-MM-DD', help: '哪天' } },
  run: () => undefined,
} as const satisfies Command;

describe('arguments', () => {
  it('are read as options and words', () => {
    expect(readArguments(COMMAND, ['a', '--day=2026-01-01', '--json', 'b'])).toEqual({ words: ['a', 'b'], values: { day: '2026-01-01', json: true } });
    expect(readArguments(COMMAND, ['--', '--odd'])?.words).toEqual(['--odd']);
    expect(readArguments(COMMAND, ['--jason', '--help'].slice(1))).toBeUndefined();
  });

  it.each([
    [['--jason'], '“--jason”：没有这个选项。改法：能用的有 --json、--day YYYY-MM-DD、--help。'],
    [['-j'], '“-j”：没有这个选项'],
    [['--constructor'], '“--constructor”：没有这个选项'],
    [['--day'], '“--day”：后面没有写值。改法：写成 --day YYYY-MM-DD。'],
    [['--day', '--json'], '“--day”：后面没有写值'],
    [['--day='], '“--day”：后面没有写值'],
    [['--json=yes'], '“--json”：后面不用写值'],
    [['a', 'b', 'c'], '“c”：多写了这一个。改法：照这样写：npm run try -- 一 [二] [选项]。'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => readArguments(COMMAND, args)).toThrow(Refusal);
    expect(() => readArguments(COMMAND, args)).toThrow(sentence);
  });
});

describe('a failure is one Chinese sentence without a stack', () => {
  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ENOENT', 'EXDEV', 'EMFILE', 'ENOTEMPTY', 'EIO'])(
    '%s',
    (code) => {
      const said = sentenceOf(Object.assign(new Error(`${code}: something in English, open 'x'`), { code, path: join(process.cwd(), 'dist/a.html') }));
      expect(said).toMatch(new RegExp(`^dist/a.html　[^a-zA-Z]*.*（${code}）。改法：.+。$`));
      expect(said).not.toMatch(/English|\n/);
    },
  );

  it.each([
    [new Error('Build failed with 1 error:\n[vite] Could not write: No space left on device (os error 28)'), '磁盘满了，写不下（ENOSPC）'],
    [new Error('Build failed', { cause: Object.assign(new Error('x'), { code: 'EROFS', path: '/x' }) }), '只能读，不能写（EROFS）'],
    [new AggregateError([new Error('Permission denied (os error 13)')], 'Build failed'), '没有读写它的权限（EACCES）'],
  ])('as a library passes it on: %s', (error, words) => expect(sentenceOf(error)).toMatch(new RegExp(`^[^a-zA-Z]*${words.replace(/[()]/g, '\\$&')}。改法：`)));

  it('a folder that cannot be made is not called missing', () => {
    const error = Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'mkdir', path: join(process.cwd(), 'content/aside') });
    expect(sentenceOf(error)).toMatch(/^content\/aside　这个位置只能读，不能写（EROFS）。改法：/);
  });

  it('also when it is no known kind; TRACE=1 adds the stack', () => {
    expect(sentenceOf(new TypeError('x is not a function\n    at foo'))).toMatch(/^没有做完，程序自己出了错：x is not a function。改法：.+。$/);
    expect(sentenceOf('text')).toContain('text');
    expect(sentenceOf(new Refusal('不行。改法：换一个。'))).toBe('不行。改法：换一个。');
    expect(sentenceOf(new ContentError([{ file: 'a', field: 'b', message: 'c', remedy: 'd' }]))).toContain('a　“b”：c。改法：d。');
  });
});

it('problems of one file stand together', () => {
  const problem = (file: string, field: string) => ({ file, field, message: 'm', remedy: 'r' });
  const { message } = new ContentError([problem('a', '1'), problem('b', '2'), problem('a', '3')]);
  expect(message).toBe('内容有 3 处要改，在 2 个文件里：\n\n1. a　“1”：m。改法：r。\n2. a　“3”：m。改法：r。\n\n3. b　“2”：m。改法：r。');
  const many = new ContentError(Array.from({ length: 45 }, (_, index) => problem('a', String(index)))).message;
  expect([many.match(/^\d+\. /gm)?.length, many.includes('另有 5 处')]).toEqual([40, true]);
});
