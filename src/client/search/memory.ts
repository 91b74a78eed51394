const NAME = 'pcb-searches';
const MOST = 8;

/** What was searched in this window, newest first; gone when it is closed. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item): item is string => typeof item === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const text = query.trim().slice(0, 60);
  if (text.length < 2) return;
  try {
    const others = recentQueries().filter((other) => other !== text && !text.startsWith(other));
    sessionStorage.setItem(NAME, JSON.stringify([text, ...others].slice(0, MOST)));
  } catch {
    // a browser without storage simply does not remember
  }
}
