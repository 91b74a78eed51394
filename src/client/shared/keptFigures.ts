import { el, type Child } from './dom.ts';

/** 〔2021〕6号; a number with the character that follows it. Lighter than domain/text/keepTogether.ts, whose table of units weighs as much as a page. */
const KEPT = /(〔\d+〕\d+号|(?:最高|不低于)?\d[\d.,—-]*[万亿]?[%\u4e00-\u9fa5]?)/;

/** A sentence in which no figure parts from its unit at the end of a line. */
export const keptFigures = (text: string): Child[] => text.split(KEPT).map((part, index) => (index % 2 ? el('span', { class: 'nowrap' }, part) : part));
