/** What a line of 整改对照 tells. */
export const LINE_KINDS = { rule: '规矩', limit: '时限', ban: '不许', paper: '档案' } as const;

/** A kind of problem with fewer grounded lines says so. */
export const FEW_LINES = 4;
