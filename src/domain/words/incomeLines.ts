/** The lines a region sets by income, last known in content/region.yaml. Rules name them instead of a figure of their own. */
export const INCOME_LINES = { 'dibao-rural': '农村低保标准', 'dibao-town': '城市低保标准', monitoring: '防止返贫监测线' } as const;
export type IncomeLineKey = keyof typeof INCOME_LINES;
