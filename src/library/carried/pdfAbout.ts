import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { carriedIn } from './carried.ts';
import { withoutMadeNames } from './xml.ts';

/** What a PDF says of itself, besides the words on its pages. */
export interface PdfAbout {
  author: boolean;
  /** Properties of both kinds (Info, XMP), notes stuck on its pages with their writers, what is filled into a form, files laid into it. */
  texts: string[];
  /** What stands on its pages. */
  pages: string[];
}

/** Every text in a value of whatever depth: properties of one's own stand in a list of their own. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** What the reader tells of a file laid into a PDF, by its key; its content is asked for apart. */
interface Attached {
  filename: string;
  description: string;
}
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>> & { getAttachmentContent(key: string): Promise<Uint8Array | null> };

/** Names and words of the files laid into it. */
async function attachedTexts(pdf: Pdf): Promise<string[]> {
  const files = ((await pdf.getAttachments()) ?? new Map()) as Map<string, Attached>;
  const texts = await Promise.all(
    [...files].map(async ([key, { filename, description }]) => {
      const content = Uint8Array.from((await pdf.getAttachmentContent(key)) ?? []);
      return [filename, description, ...carriedIn(filename, content).texts];
    }),
  );
  return texts.flat();
}

export async function pdfAbout(bytes: Uint8Array): Promise<PdfAbout> {
  const pdf = (await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })) as Pdf;
  const meta: { info: unknown; metadata: { getRaw(): unknown; get(name: string): unknown } | null } = await getMeta(pdf);
  const info = meta.info as Record<string, unknown>;
  const raw = meta.metadata?.getRaw();
  // A property may stand in a mark's own attribute.
  const packet =
    typeof raw === 'string' ? raw.replace(/<[^>]*>/g, (mark) => ` | ${[...mark.matchAll(/"([^"]*)"/g)].map(([, own]) => own).join(' | ')} | `) : '';
  const notes: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) notes.push(...textsIn(await (await pdf.getPage(page)).getAnnotations()));
  const filled = textsIn(await pdf.getFieldObjects());
  const author = [info['Author'], meta.metadata?.get('dc:creator')].flatMap(textsIn).some((name) => name.trim() !== '');
  return {
    author,
    texts: [...textsIn(info), packet, ...notes, ...filled, ...(await attachedTexts(pdf))].map(withoutMadeNames),
    pages: (await extractText(pdf, { mergePages: false })).text,
  };
}
