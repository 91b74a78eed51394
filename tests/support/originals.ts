import { zipSync, strToU8 } from 'fflate';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of a Word file; `deleted` and `inserted` are tracked changes. */
export const paragraph = (text: string, { deleted = '', inserted = '' } = {}) =>
  `<w:p>${run(text)}${deleted ? `<w:del w:id="1" w:author="x"><w:r><w:delText>${escaped(deleted)}</w:delText></w:r></w:del>` : ''}${inserted ? `<w:ins w:id="2" w:author="x">${run(inserted)}</w:ins>` : ''}</w:p>`;

export interface Cell {
  text: string;
  across?: number;
  /** The first of cells merged downwards, or one that goes on. */
  down?: 'starts' | 'goes-on';
}

const cell = ({ text, across, down }: Cell) =>
  `<w:tc><w:tcPr>${across ? `<w:gridSpan w:val="${across}"/>` : ''}${down ? `<w:vMerge${down === 'starts' ? ' w:val="restart"' : ''}/>` : ''}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;

export const table = (rows: (Cell | string)[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((one) => cell(typeof one === 'string' ? { text: one } : one)).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A Word file of these parts; `extra` are further files in it. */
export function docx(parts: string[], extra: Record<string, string> = {}): Uint8Array {
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${ns}><w:body>${parts.join('')}</w:body></w:document>`,
    ...extra,
  };
  // One fixed time: the same words are the same bytes.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: '2026-01-01' });
}

const hex = (text: string) => [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** What a PDF says of itself besides its words: properties by name, a packet of XMP (ASCII), a note stuck on the page, a form, a file laid into it (ASCII). */
export interface About {
  info?: Record<string, string>;
  xmp?: string;
  note?: string;
  /** What is filled into a field of a form. */
  field?: string;
  /** A text laid into it as a file. */
  attached?: string;
}

/** A packet of XMP with these marks in it. */
export const xmp = (marks: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">${marks}</rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A PDF of these lines, whose characters are told by a ToUnicode map and drawn by no font: what a reader of text needs. */
export function pdf(lines: string[], { info = {}, xmp: packet = xmp(''), note = '', field = '', attached = '' }: About = {}): Uint8Array {
  const content = `BT /F1 12 Tf ${lines.map((line, index) => `1 0 0 1 60 ${780 - index * 24} Tm <${hex(line)}> Tj`).join(' ')} ET`;
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Metadata 10 0 R /AcroForm << /Fields [12 0 R] >> /Names << /EmbeddedFiles << /Names [(a) 13 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R /Annots [11 0 R 12 0 R] >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>',
    `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
    '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} <feff${hex(value)}>`)
      .join(' ')} >>`,
    `<< /Type /Metadata /Subtype /XML /Length ${packet.length} >>\nstream\n${packet}\nendstream`,
    `<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents <feff${hex(note)}> >>`,
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (box) /V <feff${hex(field)}> /Rect [0 0 90 20] /F 2 >>`,
    '<< /Type /Filespec /F (list.txt) /UF (list.txt) /EF << /F 14 0 R >> >>',
    `<< /Type /EmbeddedFile /Length ${attached.length} >>\nstream\n${attached}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 9 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

/** A notice of an invented county as an office sends it. */
export const NOTICE = [
  '清溪县医疗保障局文件',
  '清医保发〔2026〕21号',
  '关于做好2027年度居民医保参保资助工作的通知',
  '各乡镇人民政府：',
  '为做好困难群众参保，现将资助标准通知如下，自2026年9月1日起施行，到2027年12月31日止。',
];
export const SIGNED = ['清溪县医疗保障局', '2026年8月25日'];
export const RATES: (Cell | string)[][] = [
  ['人员类别', '资助标准（元/人·年）', '办理方式'],
  ['特困人员', '430', '全额资助，不用申请'],
  ['低保对象', '280', { text: '先缴后补', down: 'starts' }],
  ['监测对象', '215', { text: '', down: 'goes-on' }],
];
export const noticeDocx = (extra: Record<string, string> = {}, more: string[] = []) =>
  docx([...NOTICE.map((text) => paragraph(text)), table(RATES), ...more, ...SIGNED.map((text) => paragraph(text))], extra);
