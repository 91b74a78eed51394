/**
 * So long a script may take, in milliseconds. The largest have some fifty kilobytes: on a line that brings three of them a second they
 * still come; on a slower one, or one that went dead without a word, the reader is told rather than left waiting.
 */
const PATIENCE = 20_000;

/** Runs a classic script of the edition: nothing may be fetched under file://. Resolves when it ran or will not come, and tells which; whether it left what it should its reader sees. */
export function injected(address: string): Promise<'ran' | 'missing'> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const settle = (end: 'ran' | 'missing') => {
      clearTimeout(timer);
      script.remove();
      resolve(end);
    };
    const timer = setTimeout(() => settle('missing'), PATIENCE);
    script.onload = () => settle('ran');
    script.onerror = () => settle('missing');
    script.src = address;
    document.head.append(script);
  });
}

/** The folder the running script came from, which holds its data too; empty in a single file, which has all inside. */
export const ownFolder = (): string => (document.currentScript?.getAttribute('src') ?? '').replace(/[^/]*$/, '');
