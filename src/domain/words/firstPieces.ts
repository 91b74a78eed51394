/** The pieces of the search index that every question needs; the search page asks for them before its script has come. */
export const FIRST_PIECES = ['head', 'tables', 'common'] as const;
