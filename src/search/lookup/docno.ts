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
  const notice = /^(.+公告)(\d{4})年第(\d+)号$/.exec(key);
  if (notice) return { agency: notice[1]!, year: Number(notice[2]), serial: Number(notice[3]) };
  const order = /^(.+令)第(\d+)号$/.exec(key);
  return order ? { agency: order[1]!, serial: Number(order[2]) } : undefined;
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
    const before = agencyIn(yearly[1]!);
    const between = agencyIn(yearly[3]!);
    const agency = before || between;
    const strange = (!before && yearly[1] !== '') || (!between && yearly[3] !== '');
    // 2026年1号 without an agency is a 文号; 2026年1号文件 is the year's first document and stays words.
    const named = key.slice(yearly.index + yearly[0].length).startsWith('文件') && !agency;
    if ((agency || (!strange && (yearly[5] === '号' || /^\d{4} \d/.test(yearly[0])))) && !named) {
      const from = yearly.index + (before ? yearly[1]!.length - before.length : yearly[1]!.length);
      return { agency: agency || undefined, year: Number(yearly[2]), serial: Number(yearly[4]), from, to: yearly.index + yearly[0].length };
    }
  }
  const order = ORDER.exec(key);
  if (order) return { agency: order[1]!, serial: Number(order[2]), from: order.index, to: order.index + order[0].length };
  const serial = SERIAL.exec(key);
  if (serial) {
    const agency = agencyIn(serial[1]!);
    const whole = serial.index + serial[0].length;
    if (!agency && Number(serial[2]) === 1 && key.slice(whole).startsWith('件')) return undefined; // 一号文件 is a name
    return { agency: agency || undefined, serial: Number(serial[2]), from: serial.index + serial[1]!.length - agency.length, to: whole };
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
