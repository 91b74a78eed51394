import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { plainYaml } from '../../../src/library/read/plainYaml.ts';
import { textFilesUnder } from '../../../src/library/read/textFiles.ts';
import { COUNTY } from '../../support/county.ts';

/** What a reader of all of YAML says: undefined where it complains. */
function wholeYaml(text: string): { value: unknown } | undefined {
  const document = parseDocument(text, { uniqueKeys: true });
  return document.errors.length || document.warnings.length ? undefined : { value: document.toJS() };
}

const records = textFilesUnder(COUNTY, 'content').flatMap((file) => {
  const text = readFileSync(join(COUNTY, file), 'utf8');
  if (file.endsWith('.yaml')) return [text];
  return /^---\n([\s\S]*?)\n---\n/.exec(text)?.slice(1) ?? [];
});

/** Where both read a text, they read the same; what the plain reader leaves is the other's to judge. */
function agree(text: string): boolean {
  const plain = plainYaml(text);
  if (plain === undefined) return false;
  expect({ value: plain }, JSON.stringify(text)).toEqual(wholeYaml(text));
  return true;
}

/** Signs that mean something in YAML, alone and together, and some that do not. */
const PIECES = [
  ...[
    '\n',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n  ',
    '\n    ',
    '\n# 注',
    ' #',
    '#',
    ': ',
    ':',
    '- ',
    '-',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '"',
    "'",
    '\\',
    '\\n',
    '\t',
    '\r\n',
  ],
  ...[
    '|',
    '>',
    '&a',
    '*a',
    '!',
    '%',
    '@',
    '`',
    '?',
    '~',
    '=',
    '<<: ',
    '---',
    '...',
    'null',
    'true',
    'no',
    '.inf',
    '.5',
    '-0',
    '1.',
    '007',
    '0x1F',
    '1e3',
    '1_0',
  ],
  ...['2026-01-02', '3.50', '-12', 'a: 1', '\na: b', '\nb:', '\nkey: 补助', '元', '\u3000', '\u00a0', '\u200b', '\ufeff', '“低保”', '12345678901234567890'],
];
const RUNS = 2000;
const piece = fc.constantFrom(...PIECES);

describe('the reader of plain YAML', () => {
  it('reads nearly every record of a library', () => {
    const read = records.filter(agree).length;
    expect(records.length).toBeGreaterThan(40);
    expect(read / records.length).toBeGreaterThan(0.9);
  });

  it('reads what a reader of all of YAML reads, whatever is put into a record', () => {
    let read = 0;
    const edit = fc.record({ place: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(3), put: piece });
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.double({ min: 0, max: 1, noNaN: true }), fc.array(edit, { maxLength: 2 }), (record, from, edits) => {
        // A few lines of it: faults far from each other are told apart by themselves.
        const lines = record.split('\n');
        let text = lines.slice(Math.floor(from * lines.length), Math.floor(from * lines.length) + 8).join('\n');
        for (const { place, gone, put } of edits) {
          const at = Math.floor(place * text.length);
          text = text.slice(0, at) + put + text.slice(at + gone);
        }
        read += Number(agree(text));
      }),
      { numRuns: RUNS },
    );
    expect(read).toBeGreaterThan(RUNS / 20);
  });

  it('reads what a reader of all of YAML reads of texts made of signs', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        read += Number(agree(`key: ${pieces.join('')}`)) + Number(agree(pieces.join('')));
      }),
      { numRuns: RUNS },
    );
    expect(read).toBeGreaterThan(RUNS / 20);
  });

  it.each([
    ['a key written twice', 'a: 1\na: 2'],
    ['words taken away by a #', 'a: 低保 # 金'],
    ['a text on two lines', 'a: 一\n  二'],
    ['a tab', 'a:\tb'],
    ['an alias', 'a: &x 1\nb: *x'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['brackets without end', `a: ${'['.repeat(5000)}`],
    ['nothing', ''],
  ])('leaves %s to the other', (_, text) => {
    expect(plainYaml(text)).toBeUndefined();
  });
});
