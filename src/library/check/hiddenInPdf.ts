import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PRIVATE_KINDS, privateNumbersIn } from '../../domain/text/privateNumbers.ts';
import { remember } from '../../store/remember.ts';
import type { Hidden } from './hiddenInWord.ts';
import type { PdfAbout } from './pdfAbout.ts';

/** The PDF reader answers in its own time and the check is asked at once: so it reads in a process of its own. */
function aboutOf(path: string): PdfAbout | undefined {
  const reader = fileURLToPath(new URL('./pdfAboutProcess.ts', import.meta.url));
  try {
    return JSON.parse(execFileSync(process.execPath, [reader, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64e6 })) as PdfAbout;
  } catch {
    return undefined;
  }
}

/** What a PDF carries besides its pages' words, and must not when it goes public: numbers of persons in its properties or notes, the writer's name. */
export function hiddenInPdf(path: string): Hidden[] {
  const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
  return remember('pdf-hidden', [sum], () => {
    const about = aboutOf(path);
    if (!about) return [{ message: '打不开，不能公开', remedy: '用原来的软件再存一份 PDF' }];
    const kinds = new Set(about.texts.flatMap(privateNumbersIn));
    const found = [...kinds].map(
      (kind): Hidden => ({
        message: `文件属性（标题、作者、关键词等）或批注里有像${PRIVATE_KINDS[kind]}的号码，不能公开`,
        remedy: '在原来的软件里清掉文件属性和批注，再存一份 PDF，或把 publish 改成 false',
      }),
    );
    if (found.length === 0 && about.author)
      found.push({ message: '文件属性里有作者姓名，不能公开', remedy: '在原来的软件里清掉文件属性里的作者，再存一份 PDF，或把 publish 改成 false' });
    return found;
  });
}
