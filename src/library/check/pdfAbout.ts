import { getDocumentProxy, getMeta } from 'unpdf';

/** What a PDF says of itself, besides the words on its pages. */
export interface PdfAbout {
  author: boolean;
  /** Properties of both kinds (Info, XMP), and the notes stuck on its pages with their writers. */
  texts: string[];
}

/** Every text in a value of whatever depth: properties of one's own stand in a list of their own. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Names that programs give to files hold long numbers that are nobody's. */
const MADE_NAME = /\b(uuid|xmp\.[a-z]+|adobe:[a-z:]+):[0-9a-f-]+/gi;

export async function pdfAbout(bytes: Uint8Array): Promise<PdfAbout> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const meta: { info: unknown; metadata: { getRaw(): unknown; get(name: string): unknown } | null } = await getMeta(pdf);
  const info = meta.info as Record<string, unknown>;
  const raw = meta.metadata?.getRaw();
  // A property may stand in a mark's own attribute.
  const packet =
    typeof raw === 'string' ? raw.replace(/<[^>]*>/g, (mark) => ` | ${[...mark.matchAll(/"([^"]*)"/g)].map(([, own]) => own).join(' | ')} | `) : '';
  const notes: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) notes.push(...textsIn(await (await pdf.getPage(page)).getAnnotations()));
  const author = [info['Author'], meta.metadata?.get('dc:creator')].flatMap(textsIn).some((name) => name.trim() !== '');
  return { author, texts: [...textsIn(info), packet, ...notes].map((text) => text.replace(MADE_NAME, '|')) };
}
