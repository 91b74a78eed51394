/** The route being shown: the address's hash, or, where the address may not carry one, the history entry's. */
export function currentRoute(): string {
  if (location.hash !== '') return location.hash;
  const state = history.state as { route?: unknown } | null;
  return typeof state?.route === 'string' ? state.route : '';
}
