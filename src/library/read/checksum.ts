import { createHash } from 'node:crypto';

/** The first eight hex digits of a text's SHA-256. Line ends are evened out, so that Windows and Linux agree. */
export function checksum(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex').slice(0, 8);
}
