/** What is said in place of a 文号 that nobody has seen. */
export const NUMBER_UNSEEN = '文号没见到';

/** A document as far as its 文号 goes. */
interface Numbered {
  number?: string | undefined;
}

/** The 文号 of one document, or that it was not seen. */
export function documentNumberText(document: Numbered | undefined): string {
  return document?.number ?? NUMBER_UNSEEN;
}

/** An entry's own 文号: that of its first document. Another document's number is never the entry's own. */
function entryNumber(documents: readonly Numbered[]): string | undefined {
  return documents[0]?.number;
}

/** The same in words for lists, search, tables and sheets: own 文号, else 依据 X号 where only a basis has one, else 文号没见到. */
export function entryNumberText(documents: readonly Numbered[]): string {
  const own = entryNumber(documents);
  if (own) return own;
  const basis = documents.find(({ number }) => number)?.number;
  return basis ? `依据 ${basis}` : NUMBER_UNSEEN;
}

/** The number beside a search result: the one that was asked for (`rank` is its place among the entry's documents), as a basis's where it is not the entry's own. */
export function resultNumberText(documents: readonly Numbered[], asked?: { number: string; rank: number }): string {
  if (!asked) return entryNumberText(documents);
  return asked.rank === 0 ? asked.number : `依据 ${asked.number}`;
}
