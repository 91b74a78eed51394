import { extname } from 'node:path';
import type { Problem } from '../../domain/policy/problem.ts';
import { PRIVATE_KINDS, privateNumbersIn } from '../../domain/text/privateNumbers.ts';
import { carriedIn } from './carried.ts';
import { aboutPdf } from './pdf.ts';
import type { PdfAbout } from './pdfAbout.ts';
import { behindWord, type Behind } from './word.ts';

type Told = Pick<Problem, 'message' | 'remedy'>;

/** Where an unseen number may stand, and how it is got rid of, by kind of file. */
const PLACES: Record<string, [where: string, remedy: string]> = {
  '.docx': ['里面（正文、批注、修订、页眉页脚、文本框或文件属性）', '在 Word 里删掉号码和批注、接受修订、清掉文件属性，另存一份'],
  '.pdf': ['里面（文件属性、批注、表单或附件）', '在原来的软件里清掉文件属性、批注、表单和附件，再存一份 PDF'],
  '.xlsx': ['里面（格子、隐藏的行列和表、批注或文件属性）', '删掉号码，另存一份'],
};
const ELSE: [string, string] = ['里面看不见的地方（拍摄信息、文件属性）', '用画图之类的软件打开，另存一张新的'];
const UNOPENED: Told = { message: '打不开，看不了里面有没有个人信息', remedy: '用原来的软件打开再存一遍' };

interface Looked {
  texts: readonly string[];
  place?: boolean;
  behind: readonly Behind[];
}

type ReadPdf = (bytes: Uint8Array) => PdfAbout | undefined;

function look(name: string, bytes: Uint8Array, pages: boolean, readPdf: ReadPdf): Looked | undefined {
  const ending = extname(name).toLowerCase();
  if (ending === '.pdf') {
    const about = readPdf(bytes);
    const behind: Behind[] = about?.author ? [{ message: '文件属性里有作者姓名', remedy: '在原来的软件里清掉文件属性里的作者，再存一份 PDF' }] : [];
    return about && { texts: pages ? [...about.texts, ...about.pages] : about.texts, behind };
  }
  try {
    return { ...carriedIn(name, bytes), behind: ending === '.docx' ? behindWord(bytes) : [] };
  } catch {
    return undefined;
  }
}

/** What is wrong with a file, numbers first: whoever has to clear those away saves it anew in any case. `open` says how else a public file is kept from the public; `pages`: a PDF's own pages are looked at too. */
function tellings(name: string, bytes: Uint8Array, open: string | undefined, pages: boolean, readPdf: ReadPdf = aboutPdf): Told[] {
  const looked = look(name, bytes, pages, readPdf);
  if (!looked) return [UNOPENED];
  const [where, remedy] = PLACES[extname(name).toLowerCase()] ?? ELSE;
  const numbers = [...new Set(looked.texts.flatMap(privateNumbersIn))].map((kind): Told => ({ message: `${where}有像${PRIVATE_KINDS[kind]}的号码`, remedy }));
  if (looked.place && open) numbers.push({ message: '照片里带着拍摄地点', remedy: ELSE[1] });
  if (numbers.length || !open) return numbers;
  return looked.behind.map(({ message, remedy: how }) => ({ message: `${message}，不能公开`, remedy: `${how}，或${open}` }));
}

/** What keeps a kept original from staying, and one that is `open` to the public from being shown. What stands on a PDF's pages is looked at in its extract. Who has read the PDF gives what was read. */
export const originalTellings = (name: string, bytes: Uint8Array, open: boolean, readPdf?: ReadPdf): Told[] =>
  tellings(name, bytes, open ? '把 publish 改成 false' : undefined, false, readPdf);

/** What keeps a file from being put on the web as it is. */
export const shownTellings = (name: string, bytes: Uint8Array): Told[] => tellings(name, bytes, '从 public 里移走', true);
