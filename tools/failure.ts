/** Whatever was thrown, as a Chinese sentence. Known kinds are told apart by class and by the system's error code. */
import { isAbsolute, relative } from 'node:path';
import { ContentError, Refusal } from '../src/domain/policy/problem.ts';

/** The system's codes: what is wrong, what to do. */
const SYSTEM: Record<string, [message: string, remedy: string]> = {
  ENOSPC: ['磁盘满了，写不下', '清出一些地方再运行'],
  EDQUOT: ['分给这个用户的磁盘空间用完了', '清出一些地方再运行'],
  EROFS: ['这个位置只能读，不能写', '把项目放到能写的文件夹再运行'],
  EACCES: ['没有读写它的权限', '换一个有权限的用户或文件夹，或请管理这台电脑的人放开权限'],
  EPERM: ['系统不让动它，多半是没有权限，或者正被别的程序打开', '关掉打开它的程序；还不行，换一个有权限的文件夹'],
  EBUSY: ['它正被别的程序占用', '关掉打开它的程序（如 Excel、资源管理器）再运行'],
  ENOTDIR: ['路径上应当是文件夹的地方是一个文件', '把那个文件移走或改名再运行'],
  EISDIR: ['应当是文件的地方是一个文件夹', '写到里面的文件，或把这个文件夹移走'],
  ENAMETOOLONG: ['名字太长', '把文件名或文件夹名写短'],
  ENOENT: ['没有找到它', '核对路径和名字；项目里原有的文件，从上一次提交里恢复'],
  EEXIST: ['已经有了同名的', '把原来的移走或换一个名字'],
  ENOTEMPTY: ['文件夹里还有东西，动不了', '关掉正在用它的程序再运行'],
  ELOOP: ['链接绕成了圈', '删掉这个链接'],
  EXDEV: ['新旧两处不在同一个磁盘上，换不过去', '不要把 dist、release 或 .build 单独挂到别的磁盘'],
  EMFILE: ['同时打开的文件太多', '关掉一些程序再运行'],
  ENFILE: ['同时打开的文件太多', '关掉一些程序再运行'],
  ENOMEM: ['内存不够', '关掉一些程序再运行'],
  EIO: ['磁盘读写出错', '换一个磁盘再运行，并检查这块磁盘'],
  EINVAL: ['系统不接受这个名字或写法', '换一个名字'],
  EADDRINUSE: ['端口被占用了', '用 --port 换一个'],
};

/** The same as libraries put it that pass the system's words on and not its code. */
const SPOKEN: [words: RegExp, code: string][] = [
  [/no space left|os error 28\b|\bENOSPC\b/i, 'ENOSPC'],
  [/read-only file system|os error 30\b|\bEROFS\b/i, 'EROFS'],
  [/permission denied|os error 13\b|\bEACCES\b/i, 'EACCES'],
  [/too many open files|os error 24\b|\bEMFILE\b/i, 'EMFILE'],
];

/** The system's code of an error: its own, that of what caused it, or the one its words tell of. */
function codeOf(error: unknown): string | undefined {
  const { code, syscall, message = '', cause, errors = [] } = error as NodeJS.ErrnoException & { errors?: unknown[] };
  // Making a folder with those above it, where nothing can be written, is told as something missing.
  if (code === 'ENOENT' && syscall === 'mkdir') return 'EROFS';
  if (typeof code === 'string' && code in SYSTEM) return code;
  const spoken = SPOKEN.find(([words]) => words.test(message))?.[1];
  return spoken ?? [cause, ...errors].filter(Boolean).map(codeOf).find(Boolean);
}

/** What a tool was doing when it failed, as the system saw it: the path, from the working folder when it lies inside. */
function pathText(error: NodeJS.ErrnoException & { dest?: string }): string {
  const path = error.dest ?? error.path;
  if (!path) return '';
  const inside = relative(process.cwd(), path);
  return `${inside && !inside.startsWith('..') && !isAbsolute(inside) ? inside : path}　`;
}

/** The sentence a person reads. TRACE=1 adds the stack, for whoever mends the tool itself. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ContentError || error instanceof Refusal) return error.message;
  const trace = process.env['TRACE'] && error instanceof Error ? `\n${error.stack}` : '';
  const code = error instanceof Error ? codeOf(error) : undefined;
  const known = code === undefined ? undefined : SYSTEM[code];
  if (known) return `${pathText(error as NodeJS.ErrnoException)}${known[0]}（${code}）。改法：${known[1]}。${trace}`;
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 300);
  return `没有做完，程序自己出了错：${message}。改法：再运行一次；还是这样，就把这句话交给维护的人，前面加 TRACE=1 再运行会多写出错的地方。${trace}`;
}
