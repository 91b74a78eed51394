/** A part of an address as text; an address nobody could have made (`%E0%A4%A`) stays as it was typed. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
