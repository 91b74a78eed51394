/** 符合 · 需核实 · 信息不足 · 不符合 */
export type Verdict = 'eligible' | 'verify' | 'unknown' | 'ineligible';

export const VERDICTS: Record<Verdict, string> = { eligible: '符合', verify: '需核实', unknown: '信息不足', ineligible: '不符合' };

/** Best first. */
export const VERDICT_ORDER: readonly Verdict[] = ['eligible', 'verify', 'unknown', 'ineligible'];
