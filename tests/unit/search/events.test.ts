import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { knownHousehold } from '../../../src/client/match/known.ts';
import { inspectEvents } from '../../../src/library/read/events.ts';
import { fixtureEngine } from './fixture.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const GOOD = {
  id: 'fire',
  name: '家里着了火',
  kind: 'disaster',
  triggers: ['房子烧了', '灶房失火', '粮食烧光', '起了大火', '遭了火灾', '电线打火', '草垛引着', '火烧连营'],
  first: '先到乡镇说，先救急。',
  benefits: [{ benefit: 'central/aid#quick', why: '急难先救' }],
  known: {},
};
function problems(...events: unknown[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'events-'));
  folders.push(root);
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/events.yaml'), JSON.stringify(events));
  return inspectEvents(root, new Set(['central/aid#quick'])).problems.map(({ field, message, remedy }) => `${field} ${message} ${remedy}`);
}

describe('content/events.yaml', () => {
  it('passes a sound event', () => expect(problems(GOOD)).toEqual([]));

  it.each([
    ['a benefit that is not there', { benefits: [{ benefit: 'central/aid#gone', why: '急难先救' }] }, /没有这项待遇/],
    ['a figure in the first step', { first: '先领500元应急。' }, /不写钱数/],
    ['a trigger written twice', { triggers: ['房子烧了', '房子烧了呀', '粮食烧光', '起了大火', '遭了火灾', '电线打火', '草垛引着', '火烧连营'] }, /太像/],
    ['too few triggers', { triggers: ['房子烧了'] }, /triggers/],
    ['a trait nobody knows', { known: { household: { ghost: true } } }, /known/],
  ])('refuses %s', (_, change, message) => expect(problems({ ...GOOD, ...change }).join('\n')).toMatch(message));

  it('refuses one id used twice', () =>
    expect(
      problems(GOOD, { ...GOOD, triggers: ['水淹了田', '洪水进屋', '冲走了羊', '泥石流埋', '山洪来了', '河水漫过', '桥被冲断', '堤坝垮塌'] }).join(),
    ).toMatch(/前面已经用过/));
});

describe('what happened, told in a question', () => {
  it('is answered by the list of what can be had', async () => {
    const { answer, event } = await (await fixtureEngine()).search('昨晚我家灶房失火了怎么办');
    expect(answer).toBeUndefined();
    expect(event?.id).toBe('fire');
    expect(event?.lines.map(({ name, lead }) => `${name} ${lead}`)).toEqual(['退耕还林 补助 100元/亩年']);
  });

  it('is not made up where nothing of it was told', async () => {
    expect((await (await fixtureEngine()).search('低保怎么申请')).event).toBeUndefined();
  });
});

describe('what the interview is told in the address', () => {
  it('is read by the rules of a saved file', () => {
    const text = encodeURIComponent(JSON.stringify({ household: { hardship: ['accident'] }, member: { illness: 'major' } }));
    expect(knownHousehold(text, '2026-11-23')).toMatchObject({ household: { hardship: ['accident'] }, members: [{ illness: 'major' }] });
  });
  it.each(['%', 'null', '[]', encodeURIComponent('{"household":{"ghost":1}}'), encodeURIComponent('{"member":{"age":"old"}}')])(
    'is dropped when it is not sound: %s',
    (text) => {
      expect(knownHousehold(text, '2026-11-23')).toBeUndefined();
    },
  );
});
