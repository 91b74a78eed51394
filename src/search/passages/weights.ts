/**
 * Learnt weights, kept as numbers so that every build and every edition judges alike. They were fitted on the development
 * lists of tests/bench/answers (docs/search.md tells how); a changed feature wants a new fit.
 */

export const WEIGHTS = {
  covered: 1.52,
  coveredSquare: 1.63,
  local: 1.08,
  localSquare: 0.67,
  matter: 1.29,
  back: 1.82,
  backLocal: 0.79,
  form: 0.45,
  kind: 2.15,
  near: 2.34,
  own: 0.46,
  slots: 1.4,
  named: 0.98,
  lacking: -1.55,
  past: 1.16,
  demonstration: -1.1,
  ask: 1.59,
  who: -0.34,
  summary: 1.37,
  validity: -0.73,
} as const;

export const TRUST = {
  one: -4.41,
  entire: 2.4,
  lackingShort: -1.11,
  lackingLong: 1.08,
  named: 0.2,
  back: 2.7,
  kind: -0.05,
  slots: 2.35,
  lead: 0.12,
  unknown: 2.43,
  score: 0.02,
  prose: -0.93,
} as const;
