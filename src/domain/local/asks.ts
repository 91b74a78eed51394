/** 本县补数: what kinds of things the library could not find and a bureau of the county can tell. Telephones are answered in region.yaml's own book. */
export const ASKS = { figure: '多少', running: '还办不办', deadline: '什么时候之前', way: '怎么办、带什么', phone: '办公电话' } as const;
export type Ask = keyof typeof ASKS;
