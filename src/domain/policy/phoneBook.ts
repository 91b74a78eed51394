/** An office of the county as region.yaml lists it. */
export interface Office {
  /** What entries call it: 县民政局, 乡镇民政办. */
  name: string;
  phone?: string | undefined;
  address?: string | undefined;
  hours?: string | undefined;
}

/** The listed offices a text names, in the order it names them: 乡镇民政办、县民政局 → both. A longer name is not also found as a shorter one inside it. */
export function officesIn(text: string, offices: readonly Office[]): Office[] {
  const longestFirst = [...offices].sort((a, b) => b.name.length - a.name.length);
  const found: { at: number; office: Office }[] = [];
  let rest = text;
  for (const office of longestFirst) {
    const at = rest.indexOf(office.name);
    if (at < 0) continue;
    found.push({ at, office });
    rest = rest.split(office.name).join('\0'.repeat(office.name.length));
  }
  return found.sort((a, b) => a.at - b.at).map(({ office }) => office);
}

/** 县民政局 0941-5123456（城关镇北街1号，周一至周五8:30—17:30）; without anything known but the name, undefined: there is nothing to add. */
function officeLine({ name, phone, address, hours }: Office): string | undefined {
  const where = [address, hours].filter(Boolean).join('，');
  if (!phone && !where) return undefined;
  return `${name}${phone ? ` ${phone}` : ''}${where ? `（${where}）` : ''}`;
}

/** The lines to add below whom to ask. */
export function officeLines(text: string | undefined, offices: readonly Office[]): string[] {
  return text ? officesIn(text, offices).flatMap((office) => officeLine(office) ?? []) : [];
}

/** Whom to ask with what is known of them, each once: a text that is nothing but a listed office's name is said by that office's line. */
export function whomLines(text: string, offices: readonly Office[]): string[] {
  const lines = officeLines(text, offices);
  return lines.length > 0 && offices.some(({ name }) => name === text) ? lines : [text, ...lines];
}

/** The text with the phone behind the first office it names: for one line of a wall sheet. */
export function withPhone(text: string, offices: readonly Office[]): string {
  const phone = officesIn(text, offices).find((office) => office.phone)?.phone;
  return phone ? `${text} ${phone}` : text;
}

/** A number as a phone dials it: no spaces, brackets or dashes. */
export const dialled = (phone: string): string => phone.replace(/[^0-9+]/g, '');
