import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repliedCounty } from '../support/repliedCounty.ts';
import { runTool } from '../support/run.ts';

/** The county's own replies on every surface that tells of the benefit they were asked for. */
describe('a built edition with replies', () => {
  const out = mkdtempSync(join(tmpdir(), 'replied-out-'));
  const page = (path: string) =>
    readFileSync(join(out, path), 'utf8')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, '');
  beforeAll(() => {
    const ran = runTool('build.ts', ['--root', repliedCounty(), '--out', out]);
    expect(ran.text).toContain('已建好');
  }, 120_000);

  it.each([
    ['card', 'dist/cards/housing-safety--repair.html', '本县2026年：1.4万元/户（8月12日问县住建局）'],
    ['card with a day', 'dist/cards/housing-safety--rebuild.html', '本县2026年：2026年冬季申报，最晚2026年12月20日（8月12日问县住建局）'],
    ['card with a procedure', 'dist/cards/housing-safety--rebuild.html', '本县2026年：带户口簿到乡镇村建站填表，站里派人来量（8月12日问县住建局）'],
    ['list of cards', 'dist/cards.html', '60元/人年本县2026年'],
    ['entry', 'dist/policies/province/housing-safety.html', '本县2026年：还在办（8月12日问县住建局）'],
    ['answer of the entry', 'dist/policies/central/medical-insurance.html', '参保资助，本县2026年：60元（每人每年，8月3日问县医保局）。2025年底停了'],
    ['source of the entry', 'dist/policies/central/medical-insurance.html', '县医保局2026年8月3日答复'],
    ['match', 'dist/households/bad-house.html', '本县2026年：1.4万元/户（8月12日问县住建局）'],
    ['deadlines', 'dist/deadlines.html', '本县2026年：2026年冬季申报'],
    ['what became of it', 'dist/status.html', '本县2026年'],
  ])('%s', (_, path, text) => expect(page(path)).toContain(text));

  it('goes into the open data with who answered when', () => {
    const { policies } = JSON.parse(readFileSync(join(out, 'release/policies.json'), 'utf8')) as {
      policies: { id: string; benefits: { id: string; amounts: { reply?: unknown }[] }[] }[];
    };
    const benefit = policies.find(({ id }) => id === 'central/medical-insurance')!.benefits.find(({ id }) => id === 'tuopin')!;
    expect(benefit.amounts[0]!.reply).toEqual({ year: 2026, asked: '2026-08-03', office: '县医保局' });
  });

  it('leaves the call sheet with what is still open, by bureau, and what was answered below', () => {
    const text = page('dist/print/calls.html');
    expect(text).toContain('共26项，已经问到4项，还有22项');
    expect(text).toContain('给县住建局打电话问这1个数、1件事');
    expect(text.slice(text.indexOf('已经问到的'))).toContain('每户1.4万元8月12日问县住建局');
    expect(existsSync(join(out, 'dist/print/calls.html'))).toBe(true);
  });
});
