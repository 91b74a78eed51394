import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callTitle } from '../../../src/domain/local/questions.ts';
import { openCalls, openLines, ledger } from '../../../src/library/local/ledger.ts';
import { getLibrary } from '../../../src/library/library.ts';
import { county } from '../../support/county.ts';
import { countyCopy } from '../../support/countyCopy.ts';
import { REPLIES, repliedCounty } from '../../support/repliedCounty.ts';
import { runTool } from '../../support/run.ts';

/** What `npm run report` says of 本县补数: all, answered, open, and a line for each bureau. */
function told(root: string, day: string) {
  const { code, text, stdout } = runTool('report.ts', [day, '--root', root]);
  expect(code, text).toBe(0);
  const [, all, answered, open, bureaus] = /本县补数：共(\d+)项，问到(\d+)项，还有(\d+)项要问.*\n((?: {2}.*\n)*)/.exec(stdout) ?? [];
  return {
    counts: [all, answered, open].map(Number),
    bureaus: bureaus
      ?.trimEnd()
      .split('\n')
      .map((line) => line.trim()),
  };
}

describe('the report counts 本县补数', () => {
  const { day } = county();
  const lines = ledger(county()).length;
  const one = REPLIES.slice(0, REPLIES.indexOf('\n- ') + 1);

  it('as the ledger holds it, bureau by bureau', () => {
    expect(lines).toBeGreaterThan(20);
    const { counts, bureaus } = told(countyCopy(), day);
    expect(counts).toEqual([lines, 0, lines]);
    expect(bureaus).toEqual(openCalls(county()).map(callTitle));
  });

  it('one less to ask with one reply, none less with the reply of another year', () => {
    const root = repliedCounty(one);
    expect(told(root, day).counts).toEqual([lines, 1, lines - 1]);
    expect(openLines(getLibrary(root))).toHaveLength(lines - 1);
    writeFileSync(join(root, 'content/replies.yaml'), one.replace(/2026/g, '2025'));
    expect(told(root, day).counts).toEqual([lines, 0, lines]);
  });

  it('by lines answered, not by replies: of these five one tells what nobody asked', () =>
    expect(told(repliedCounty(), day).counts).toEqual([lines, 4, lines - 4]));
});
