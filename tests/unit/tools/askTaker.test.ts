import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { askOn, takerOf, type Ask } from '../../../tools/askTaker.ts';
import { sums } from '../../support/copy.ts';
import { countyCopy } from '../../support/countyCopy.ts';
import { PROJECT } from '../../support/miniLibrary.ts';

const TAKER = { province: '东山省', city: '白水市', county: '青石县', measures: '五条措施', site: '青石政策库' };

/** Answers these lines one after another and keeps the questions; then nothing more comes. */
function answering(...lines: string[]) {
  const asked: string[] = [];
  const ask: Ask = async (question) => {
    asked.push(question);
    return lines[asked.length - 1];
  };
  return { asked, ask };
}

describe('who takes the library over is asked', () => {
  it('in the order of the flags, and five answers are what the flags would be', async () => {
    const { asked, ask } = answering(...Object.values(TAKER));
    expect(await takerOf({}, ask)).toEqual(await takerOf(TAKER));
    expect(asked.map((question) => /哪个省|哪个市|哪个县|措施|站名/.exec(question)?.[0])).toEqual(['哪个省', '哪个市', '哪个县', '措施', '站名']);
  });

  it('again where an empty answer will not do, and not again where it means there is none', async () => {
    const { asked, ask } = answering('', '  ', ' 东山省 ', '', '　', '青石县', '', '');
    expect(await takerOf({}, ask)).toEqual({ province: '东山省', county: '青石县' });
    expect([asked[0], asked[1], asked[4]]).toEqual([asked[2], asked[2], asked[5]]);
    expect(new Set(asked).size).toBe(5);
  });

  it('only for what the flags left open, and for nothing when province and county are there', async () => {
    const some = answering('青石县', '', '');
    expect(await takerOf({ province: '东山省', city: '白水市' }, some.ask)).toEqual({ province: '东山省', city: '白水市', county: '青石县' });
    expect(some.asked).toHaveLength(3);
    const none = answering();
    expect(await takerOf({ province: '东山省', county: '青石县' }, none.ask)).toEqual({ province: '东山省', county: '青石县' });
    expect(none.asked).toEqual([]);
  });

  it('by nobody where no terminal is: the flags that are missing are told', async () =>
    expect(takerOf({ province: '东山省' })).rejects.toThrow(/没有写全换成哪里。改法：.*--county/));

  it('on streams, also when the lines come all at once', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const written = text(output);
    const { ask, close } = askOn(input, output);
    input.end(`${Object.values(TAKER).join('\n')}\n`);
    expect(await takerOf({}, ask)).toEqual(TAKER);
    close();
    output.end();
    expect(await written).toMatch(/哪个省.*哪个市.*哪个县.*措施.*站名/);
  });
});

describe('Ctrl+D before the last answer', () => {
  it.each([[['']], [['东山省']], [['东山省', '', '青石县']]])('after %j is a sentence', async (lines) => {
    await expect(takerOf({}, answering(...lines).ask)).rejects.toThrow(/^没有答完就停了，什么都没有动。改法：再运行一次/);
  });

  it('ends the tool with 1 and leaves every file as it was; with all answers the county changes hands', () => {
    const root = countyCopy();
    const before = sums(root);
    // The tool asks only where a person sits: the pipe stands for a terminal.
    const run = (input: string) =>
      spawnSync(process.execPath, ['--import', 'data:text/javascript,process.stdin.isTTY=true', join(PROJECT, 'tools/adopt.ts'), '--root', root], {
        input,
        encoding: 'utf8',
      });
    const stopped = run('东山省\n白水市\n');
    expect([stopped.status, stopped.stderr.trim()]).toEqual([1, expect.stringMatching(/^没有答完就停了，什么都没有动。改法：[^\n]*$/)]);
    expect(sums(root)).toEqual(before);
    const done = run(`${Object.values(TAKER).join('\n')}\n`);
    expect([done.status, done.stderr]).toEqual([0, '']);
    expect(done.stdout).toContain('换成青石县');
  });
});
