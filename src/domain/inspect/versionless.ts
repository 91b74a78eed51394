/** A benefit's name without what tells its versions apart: 参保资助（2026年度） and 参保资助（2025年度） are one benefit of two years. */
export function versionless(name: string): string {
  return name.replace(/（[^）]*）/g, '').trim() || name;
}
