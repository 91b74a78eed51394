import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { remember } from '../../store/remember.ts';
import type { PdfAbout } from './pdfAbout.ts';

/** The PDF reader answers in its own time and the check is asked at once: so it reads in a process of its own. Undefined: it cannot be opened. */
export function aboutPdf(bytes: Uint8Array): PdfAbout | undefined {
  const sum = createHash('sha256').update(bytes).digest('hex');
  return remember('pdf-about', [sum], () => {
    const reader = fileURLToPath(new URL('./pdfAboutProcess.ts', import.meta.url));
    try {
      return JSON.parse(
        execFileSync(process.execPath, [reader], { encoding: 'utf8', input: bytes, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 64e6 }),
      ) as PdfAbout;
    } catch {
      return undefined;
    }
  });
}
