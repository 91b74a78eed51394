import { documentNumberParts } from '../../domain/text/documentNumber.ts';
import { foldKey } from '../text/fold.ts';

/** A 文号 in parts. Orders (国务院令第649号) and notices have an agency ending in 令 or 公告. */
export interface DocumentNumber {
  agency: string;
  year?: number | undefined;
  serial: number;
}

/** What a query says of a 文号; any part but one may be missing. */
export interface NumberQuery extends Partial<DocumentNumber> {
  /** The part of the folded query it took up. */
  from: number;
  to: number;
}

/** The parts of a stored 文号 in folded form. */
export function storedNumber(number: string): DocumentNumber | undefined {
  const letter = documentNumberParts(number);
  if (letter) return { ...letter, agency: foldKey(letter.agency) };
  const key = foldKey(number);
  const [, notice, year, ofYear] = /^(.+公告)(\d{4})年第(\d+)号$/.exec(key) ?? [];
  if (notice !== undefined) return { agency: notice, year: Number(year), serial: Number(ofYear) };
  const [, order, serial] = /^(.+令)第(\d+)号$/.exec(key) ?? [];
  return order === undefined ? undefined : { agency: order, serial: Number(serial) };
}

// After folding, brackets are gone: 国办发〔2023〕39号 → 国办发2023 39号, 国办发2023年39号 stays as it is.
const YEARLY = /([㐀-鿿]*?)((?:19|20)\d{2})(?:年)?([㐀-鿿]{0,6}?) ?(?:第)?(\d{1,5})(号|$)/;
const ORDER = /([㐀-鿿]{2,}?令)(?:第)?(\d{1,4})(?:号|$)/;
const SERIAL = /([㐀-鿿]{0,8}?)(?:第)?(\d{1,5})号(?:文|$)/;

/** Finds a 文号, whole or half, in a folded query. `agencies` are those of the library, so that 请问国办发… loses its 请问. */
export function numberIn(key: string, agencies: readonly string[]): NumberQuery | undefined {
  const agencyIn = (text: string) => {
    const known = agencies.filter((agency) => text.endsWith(agency)).sort((a, b) => b.length - a.length)[0];
    if (known) return known;
    // Half an agency, as people say it: 国办 for 国办发, or 发改委令 for 国家发展改革委令.
    return agencies.some((agency) => text.length > 1 && agency.startsWith(text)) ? text : '';
  };
  const yearly = YEARLY.exec(key);
  if (yearly) {
    const [whole, ahead = '', year, inside = '', serial, end] = yearly;
    const before = agencyIn(ahead);
    const between = agencyIn(inside);
    const agency = before || between;
    const strange = (!before && ahead !== '') || (!between && inside !== '');
    // 2026年1号 without an agency is a 文号; 2026年1号文件 is the year's first document and stays words.
    const named = key.slice(yearly.index + whole.length).startsWith('文件') && !agency;
    if ((agency || (!strange && (end === '号' || /^\d{4} \d/.test(whole)))) && !named) {
      const from = yearly.index + ahead.length - before.length;
      return { agency: agency || undefined, year: Number(year), serial: Number(serial), from, to: yearly.index + whole.length };
    }
  }
  const order = ORDER.exec(key);
  if (order) return { agency: order[1], serial: Number(order[2]), from: order.index, to: order.index + order[0].length };
  const serial = SERIAL.exec(key);
  if (serial) {
    const [whole, ahead = '', number] = serial;
    const agency = agencyIn(ahead);
    const to = serial.index + whole.length;
    if (!agency && Number(number) === 1 && key.slice(to).startsWith('件')) return undefined; // 一号文件 is a name
    return { agency: agency || undefined, serial: Number(number), from: serial.index + ahead.length - agency.length, to };
  }
  return undefined;
}

/** How well a stored 文号 answers the query: 1 is the very document, 0 another one. */
export function numberMatch(query: NumberQuery, stored: DocumentNumber): number {
  if (query.serial !== undefined && query.serial !== stored.serial) return 0;
  if (query.year !== undefined && stored.year !== undefined && query.year !== stored.year) return 0;
  if (query.agency === undefined) return query.year !== undefined && stored.year !== undefined ? 0.8 : 0.6;
  if (query.agency === stored.agency) return query.year === undefined && stored.year !== undefined ? 0.85 : 1;
  if (stored.agency.startsWith(query.agency) || abbreviates(query.agency, stored.agency)) return 0.75;
  return 0;
}

/** True when the letters of `short` stand in `long` in this order: 发改委令 for 国家发展改革委令. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 3) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** A 文号 query written out as far as it is known. */
export function numberText({ agency = '', year, serial }: NumberQuery): string {
  return `${agency}${year === undefined ? '' : `〔${year}〕`}${serial ?? ''}号`;
}
