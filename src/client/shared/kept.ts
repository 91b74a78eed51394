/** A list of ids on this device, there only while the reader wants it. Where a browser keeps nothing, nothing is kept. */
export interface Kept {
  /** Undefined when the reader has not asked for it. */
  read(): string[] | undefined;
  write(ids: readonly string[]): void;
  forget(): void;
}

export function kept(key: string): Kept {
  const quietly = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined; // no storage here, or somebody else's text in it
    }
  };
  return {
    read: () =>
      quietly(() => {
        const ids: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : undefined;
      }),
    write: (ids) => void quietly(() => localStorage.setItem(key, JSON.stringify(ids))),
    forget: () => void quietly(() => localStorage.removeItem(key)),
  };
}
