/**
 * Learnt weights, kept as numbers so that every build and every edition judges alike. They were fitted on the development
 * lists of tests/bench/answers (docs/search.md tells how); a changed feature wants a new fit.
 */

export const WEIGHTS = {
  covered: 1.60,
  coveredSquare: 1.83,
  local: 0.92,
  localSquare: 0.61,
  matter: 1.45,
  back: 2.42,
  backLocal: 1.37,
  form: 0.39,
  kind: 1.17,
  near: 2.11,
  own: 0.23,
  slots: 2.14,
  past: 0.35,
  demonstration: -0.92,
  ask: 1.41,
  who: -0.39,
  summary: 1.08,
  validity: -0.55,
} as const;

export const TRUST = {
  one: -4.95,
  entire: 1.86,
  back: 3.04,
  kind: 0.66,
  slots: 1.51,
  lead: 0.15,
  unknown: 1.62,
  score: 0.12,
  prose: -0.80,
} as const;
