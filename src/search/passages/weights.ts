/**
 * Learnt weights, kept as numbers so that every build and every edition judges alike. They were fitted on the development
 * lists of tests/bench/answers (docs/search.md tells how); a changed feature wants a new fit.
 */

export const WEIGHTS = {
  covered: 1.54,
  coveredSquare: 1.66,
  local: 1.10,
  localSquare: 0.83,
  matter: 1.33,
  back: 1.86,
  backLocal: 0.80,
  form: 0.42,
  kind: 2.08,
  near: 2.20,
  own: 0.38,
  slots: 1.47,
  named: 0.94,
  lacking: -1.58,
  past: 1.14,
  demonstration: -1.10,
  ask: 1.60,
  who: -0.34,
  summary: 1.39,
  validity: -0.72,
} as const;

export const TRUST = {
  one: -4.32,
  entire: 2.42,
  lackingShort: -1.37,
  lackingLong: 1.08,
  named: 0.19,
  back: 2.66,
  kind: -0.41,
  slots: 2.51,
  lead: 0.11,
  unknown: 2.45,
  score: 0.03,
  prose: -0.90,
} as const;
