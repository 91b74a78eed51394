import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Block } from '../../domain/original/blocks.ts';
import { Refusal } from '../../domain/policy/problem.ts';
import { blocksOfHtml } from './html.ts';

export type OriginalKind = 'docx' | 'pdf' | 'txt';

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);
const AS_DOCX = '用 Word 或 WPS 打开，点“另存为”，类型选“Word 文档（*.docx）”，再运行';

/** Formats that are not read, each with how to save it again. The ending tells what a file was meant to be, its first bytes what it is. */
const REFUSED: Record<string, string> = {
  doc: `是旧的 Word 文件（.doc），读不了。改法：${AS_DOCX}`,
  wps: `是 WPS 文字自己的格式（.wps），读不了。改法：${AS_DOCX}`,
  rtf: `是 .rtf，读不了。改法：${AS_DOCX}`,
  ofd: '是 .ofd，读不了。改法：用看版式文件的软件打开，点“另存为”或“导出”，选 PDF；或找发文单位要 Word 的',
  xls: '是旧的 Excel 表（.xls），不是通知。改法：要导入表格，另存为 .xlsx，再运行 npm run import -- 表.xlsx',
  et: '是 WPS 表格（.et），不是通知。改法：要导入表格，另存为 .xlsx，再运行 npm run import -- 表.xlsx',
  xlsx: '是 Excel 表，不是通知。改法：运行 npm run import -- 表.xlsx',
  ppt: '是演示文稿，读不了。改法：把要用的话复制到 Word 里，存成 .docx',
  pptx: '是演示文稿，读不了。改法：把要用的话复制到 Word 里，存成 .docx',
  jpg: '是图片，没有字可以核对。改法：找发文单位要 Word 或能选中文字的 PDF',
  jpeg: '是图片，没有字可以核对。改法：找发文单位要 Word 或能选中文字的 PDF',
  png: '是图片，没有字可以核对。改法：找发文单位要 Word 或能选中文字的 PDF',
  zip: '是压缩包。改法：先解开，再写里面的文件',
  rar: '是压缩包。改法：先解开，再写里面的文件',
};

/** Which of the formats that are read a file is; whatever is not read is refused in one sentence. */
export function kindOf(name: string, bytes: Uint8Array): OriginalKind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const no = (text: string) => new Refusal(`${name}　“文件”：${text}。`);
  if (bytes.length === 0) throw no('是空的。改法：核对是不是拷贝时断了，重新拷一份');
  if (REFUSED[ending]) throw no(REFUSED[ending]);
  // An old compound file under the new ending: a locked docx, or a .doc that was only renamed.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw no(ending === 'docx' ? '加了密码，或者是改了后缀的旧 Word 文件。改法：用 Word 打开，去掉密码，另存为“Word 文档（*.docx）”' : REFUSED['doc']!);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b)) {
    if (ending === 'docx') return 'docx';
    throw no('是压缩过的文件，不是 .docx。改法：核对文件；是 Word 的就用 Word 打开再存一遍');
  }
  if (ending === 'txt') return 'txt';
  throw no(
    ending === 'docx' || ending === 'pdf' ? '里面不是这种格式，文件坏了或改过后缀。改法：用原来的软件打开，再存一遍' : '认不得。改法：用 .docx、.pdf 或 .txt',
  );
}

async function docxBlocks(name: string, bytes: Uint8Array): Promise<Block[]> {
  try {
    // Inserted words are in, deleted ones out: as the reader sees it.
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return blocksOfHtml(value);
  } catch {
    throw new Refusal(`${name}　“文件”：打不开，文件坏了或者不是真的 Word 文档。改法：用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”。`);
  }
}

/** Lines of a page joined to paragraphs: a line goes on where the one before is long and does not end a sentence. */
function paragraphsOf(page: string): string[] {
  const lines = page.split(/\n/).map((line) => line.trim());
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  return lines.reduce<string[]>((joined, line) => {
    const before = joined.at(-1);
    if (before && line && before.length > longest * 0.75 && !/[。：；:;]$/.test(before)) joined[joined.length - 1] = before + line;
    else if (line) joined.push(line);
    return joined;
  }, []);
}

async function pdfBlocks(name: string, bytes: Uint8Array): Promise<Block[]> {
  let pages: string[];
  try {
    pages = (await extractText(await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }), { mergePages: false })).text;
  } catch (error) {
    const locked = error instanceof Error && /password/i.test(`${error.name} ${error.message}`);
    throw new Refusal(
      `${name}　“文件”：${locked ? '加了密码' : '打不开，文件坏了或者不是真的 PDF'}。改法：${locked ? '打开后另存一份不带密码的' : '重新拷一份，或用原来的软件再存一遍'}。`,
    );
  }
  if (pages.join('').replace(/\s/g, '').length < 20)
    throw new Refusal(`${name}　“文件”：是扫描件，只有图没有字。改法：找发文单位要 Word 或能选中文字的 PDF；没有就照着打成 .txt，核对两遍。`);
  return pages.flatMap(paragraphsOf).map((text): Block => ({ kind: 'paragraph', text }));
}

function textBlocks(name: string, bytes: Uint8Array): Block[] {
  const marked = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (text.includes('\0')) break;
      return text.split(/\r\n?|\n/).map((line): Block => ({ kind: 'paragraph', text: line }));
    } catch {
      // The next encoding, if any.
    }
  }
  throw new Refusal(`${name}　“文件”：不是文字文件，或编码认不得。改法：用记事本打开，另存为，编码选 UTF-8。`);
}

/** No paragraph of a notice is so long. In characters. */
const LONGEST = 20_000;

/** What an original says, in reading order. */
export async function readOriginal(name: string, bytes: Uint8Array): Promise<{ kind: OriginalKind; blocks: Block[] }> {
  const kind = kindOf(name, bytes);
  const blocks = await { docx: docxBlocks, pdf: pdfBlocks, txt: textBlocks }[kind](name, bytes);
  if (blocks.some((block) => block.kind === 'paragraph' && block.text.length > LONGEST))
    throw new Refusal(`${name}　“文件”：有一段超过 ${LONGEST} 个字，不像通知。改法：核对文件；没有分段的，在 Word 或记事本里分好段再存一遍。`);
  if (blocks.length === 0) throw new Refusal(`${name}　“文件”：里面没有字。改法：核对文件；字在图片里的，找发文单位要 Word 的。`);
  return { kind, blocks };
}
