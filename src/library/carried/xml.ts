/** Attributes that hold measures, marks and the programme's own names, never a person's words. */
const TECHNICAL =
  /^(?:xmlns|d$|points$|viewBox$|transform$|style$|class$|path$|.*(?:rsid|guid|paraid|textid|uri|crc|sha|hash).*|(?:.*:)?(?:id|x|y|cx|cy|x1|x2|y1|y2|r|sqref|ref|spans|dxfid|fmla)$)/i;
/** Names that programmes give to things hold long numbers that are nobody's. */
const MADE_NAME = /\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?|\b(?:uuid|xmp\.[a-z]+|adobe:[a-z:]+):[0-9a-f-]+/gi;

export const withoutMadeNames = (text: string) => text.replace(MADE_NAME, '|');

/** 1.3800138E10 as it is shown. */
const shownNumber = (text: string) => text.replace(/\b\d(?:\.\d+)?E\+?\d+\b/g, (number) => Number(number).toFixed(0));

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const withoutEntities = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Math.min(0x10ffff, hex ? Number.parseInt(hex, 16) : Number(decimal))),
  );

/**
 * What an XML part says: its words, and what stands in the marks themselves (who wrote a note, where a link leads). Runs of
 * one paragraph or cell are one text, as a reader sees them; two paragraphs, cells or marks are apart.
 */
export function textsOfXml(xml: string): string {
  const marks = [...xml.matchAll(/<[^!?/][^>]*>/g)].flatMap(([mark]) =>
    [...mark.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].flatMap(([, name = '', double, single]) =>
      TECHNICAL.test(name) ? [] : (double ?? single ?? ''),
    ),
  );
  const words = xml
    .replace(
      /<\/?(?:[\w-]+:)?(?:r|t|rPr|b|i|u|sz|szCs|color|rFonts|rFont|family|charset|scheme|lang|proofErr|bookmarkStart|bookmarkEnd|span|tspan)(?:\s[^>]*)?\/?>/g,
      '',
    )
    .replace(/<[^>]*>/g, ' | ');
  return withoutMadeNames(shownNumber(withoutEntities(`${words} | ${marks.join(' | ')}`)));
}
