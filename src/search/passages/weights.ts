/**
 * Learnt weights, kept as numbers so that every build and every edition judges alike. They were fitted on the development
 * lists of tests/bench/answers (docs/search.md tells how); a changed feature wants a new fit.
 */

export const WEIGHTS = {
  covered: 1.71,
  coveredSquare: 1.74,
  local: 1.19,
  localSquare: 0.88,
  matter: 1.22,
  back: 2.08,
  backLocal: 1.04,
  form: 0.14,
  kind: 1.37,
  near: 2.70,
  own: 0.13,
  slots: 1.72,
  past: 1.19,
  demonstration: -0.69,
  ask: 1.17,
  who: -0.20,
  summary: 1.05,
  validity: -0.59,
} as const;

export const TRUST = {
  one: -3.69,
  entire: 1.56,
  back: 3.39,
  kind: 0.39,
  slots: 1.85,
  lead: 0.16,
  unknown: 2.72,
  score: -0.01,
  prose: -0.77,
} as const;
