import type { YAMLError } from 'yaml';

const WHOLE = /^(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/;

/** Where a quoted text was opened that does not end where its author meant it to: both lines count from 1. */
export interface OpenQuote {
  opened: number;
  /** The line on which it ends after all; none when nothing closes it. */
  closed?: number;
}

/**
 * The quoted text that makes this place of a YAML text unreadable. A quote left open runs on to the next one, or to the end of all:
 * what cannot be read is found there, far below the line to be mended. `tokens` are the lexer's of `text`.
 */
export function openQuote(text: string, tokens: Iterable<string>, { code, message, pos }: Pick<YAMLError, 'code' | 'message' | 'pos'>): OpenQuote | undefined {
  const open = code === 'MISSING_CHAR' && message.includes('quote');
  let line = 1;
  let at = 0;
  let last: { token: string; line: number; end: number } | undefined;
  for (const token of tokens) {
    // The lexer's own marks stand for no character of the text.
    const length = text.startsWith(token, at) ? token.length : 0;
    const quoted = length > 0 && /^["']/.test(token);
    if (quoted && open && !WHOLE.test(token)) return { opened: line };
    if (quoted) last = { token, line, end: at + length };
    else if (last && at >= pos[0]) break;
    at += length;
    if (length > 0) line += token.split('\n').length - 1;
  }
  if (!last?.token.includes('\n') || text.slice(last.end, pos[0]).includes('\n')) return undefined;
  return { opened: last.line, closed: last.line + last.token.split('\n').length - 1 };
}
