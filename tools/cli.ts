/** What all tools share: arguments, help, exit codes, and errors as sentences. 0 is done; 1 is refused or failed, with the reason on stderr. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/domain/policy/problem.ts';
import { sentenceOf } from './failure.ts';

/** The folder of the code: src, tools and the packages. What it works on may lie elsewhere. */
export const PROJECT = join(import.meta.dirname, '..');

export interface Option {
  type: 'boolean' | 'string';
  /** What stands for the value in the help: YYYY-MM-DD. Strings only. */
  value?: string;
  /** 一句话：写了它会怎样。 */
  help: string;
}

export type Values<O extends Record<string, Option>> = { [Name in keyof O]?: O[Name]['type'] extends 'boolean' ? boolean : string };

export interface Command<O extends Record<string, Option> = Record<string, Option>> {
  /** What stands after `npm run`. */
  name: string;
  /** 一句话：做什么。 */
  does: string;
  /** How the words after the name are written in the help; without it none are taken. */
  words?: string;
  /** How many words are taken at most; without it any number, when `words` is given. */
  most?: number;
  options: O;
  /** Returns false when what it was asked to look at is not in order and it has said so itself. */
  run(words: string[], values: Values<O>): Promise<boolean | undefined> | Promise<void> | boolean | undefined | void;
}

const HELP = { type: 'boolean', help: '看这段说明' } as const satisfies Option;
const optionText = (name: string, { value }: Option) => `--${name}${value ? ` ${value}` : ''}`;

/** One line of usage: npm run match -- 户情.yaml [选项]. */
export function usage({ name, words, options }: Command): string {
  const rest = [words, Object.keys(options).length ? '[选项]' : ''].filter(Boolean).join(' ');
  return `npm run ${name}${rest ? ` -- ${rest}` : ''}`;
}

/** The whole help of a command. */
export function help(command: Command): string {
  const options = Object.entries({ ...command.options, help: HELP }).map(([name, option]) => `  ${optionText(name, option)}　${option.help}`);
  return [command.does, '', `用法：${usage(command)}`, '', '选项：', ...options].join('\n');
}

/** Reads arguments strictly: an option or a word that is not taken is a Refusal, never dropped. `undefined` asks for the help. */
export function readArguments<O extends Record<string, Option>>(command: Command<O>, args: string[]): { words: string[]; values: Values<O> } | undefined {
  const options: Record<string, Option> = { ...command.options, help: HELP };
  const known = Object.entries(options)
    .map(([name, option]) => optionText(name, option))
    .join('、');
  const config = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  const { tokens } = parseArgs({ args, options: config, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option || !token.rawName.startsWith('--')) throw new Refusal(`“${token.rawName}”：没有这个选项。改法：能用的有 ${known}。`);
    if (option.type === 'string' && (!token.value || (!token.inlineValue && token.value.startsWith('-'))))
      throw new Refusal(`“${token.rawName}”：后面没有写值。改法：写成 ${optionText(token.name, option)}。`);
    if (option.type === 'boolean' && token.value !== undefined) throw new Refusal(`“${token.rawName}”：后面不用写值。改法：只写 ${token.rawName}。`);
    values[token.name] = token.value ?? true;
  }
  if (values['help']) return undefined;
  const most = command.words === undefined ? 0 : (command.most ?? Number.POSITIVE_INFINITY);
  const extra = words[most];
  if (extra !== undefined) throw new Refusal(`“${extra}”：多写了这一个。改法：照这样写：${usage(command as unknown as Command)}。`);
  return { words, values: values as Values<O> };
}

/** Runs a command for a person: help on request, a Chinese sentence for whatever goes wrong, never a stack. Sets the exit code. */
export async function runForPerson<O extends Record<string, Option>>(command: Command<O>, args: string[] = process.argv.slice(2)): Promise<void> {
  const fail = (error: unknown) => {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  };
  // What breaks outside of the command's own promise: a server's socket, a stream whose reader went away.
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
    process.exit();
  });
  try {
    const call = readArguments(command, args);
    if (call === undefined) console.log(help(command as unknown as Command));
    else if ((await command.run(call.words, call.values)) === false) process.exitCode = 1;
  } catch (error) {
    fail(error);
  }
}

/** Taken by every tool that may work on another folder than the one it was started in. */
export const rootOption = { type: 'string', value: '文件夹', help: '放着content的文件夹；不写就是当前文件夹' } as const satisfies Option;

/** The folder whose `content/` a tool works on: --root, else the folder it was started in. */
export function contentFolder(root = process.cwd()): string {
  const folder = resolve(root);
  if (!existsSync(join(folder, 'content'))) throw new Refusal(`${folder} 里没有 content 文件夹。改法：到放着 content 的文件夹里运行，或写 --root 那个文件夹`);
  return folder;
}
