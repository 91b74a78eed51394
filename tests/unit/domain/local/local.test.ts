import { describe, expect, it } from 'vitest';
import { callsOf, callTitle, officeQuestions } from '../../../../src/domain/local/questions.ts';
import { bureauIn, isOfficeName } from '../../../../src/domain/text/officeName.ts';
import { replyLine } from '../../../../src/domain/policy/replySource.ts';
import { county } from '../../../support/county.ts';

describe('the bureau to ring up', () => {
  it.each([
    ['乡镇民政办或县民政局', '县民政局'],
    ['承贷银行；政策问县农业农村局', '县农业农村局'],
    ['县林草局和农业农村局', '县林草局'],
    ['乡镇和县人社局', '县人社局'],
    ['县人力资源和社会保障局', '县人力资源和社会保障局'],
    ['县民政局（当时）', '县民政局'],
    ['旗林草局、苏木政府', '旗林草局'],
    ['就读学校', '就读学校'],
  ])('%s → %s', (text, bureau) => expect(bureauIn(text)).toBe(bureau));

  it.each(['张德胜', '李主任', '王局长', '村支书老马', '13800138000'])('%s is no office', (text) => expect(isOfficeName(text)).toBe(false));
  it.each(['县民政局', '县农机部门', '乡镇民政办', '县社保经办机构', '县残联', '承贷银行', '县委办公室'])('%s is one', (text) =>
    expect(isOfficeName(text)).toBe(true),
  );
});

describe('what is to be asked', () => {
  const library = county();
  const asked = library.entries.map(({ id, policy }) => ({ id, policy, offered: library.cardsOf(id).map(({ benefit }) => benefit) }));
  const questions = officeQuestions(asked, library.region.offices, library.day);
  const of = (about: string) => questions.filter((question) => question.about === about);

  it('asks for a figure that is over, with the last known one and its unit', () => {
    expect(of('central/medical-insurance#tuopin')).toContainEqual(
      expect.objectContaining({
        asks: 'figure',
        what: '参保资助',
        unit: '元',
        per: '每人每年',
        bureau: '县医保局',
        known: expect.stringContaining('最近查到：参保资助：50元'),
      }),
    );
  });

  it('asks once whether a doubted entry still runs', () => {
    expect(of('province/housing-safety')).toEqual([expect.objectContaining({ asks: 'running', bureau: '县住建局' })]);
  });

  it('asks for the telephone of a bureau that the book lacks and of none that it has', () => {
    const phones = questions.filter(({ asks }) => asks === 'phone').map(({ bureau }) => bureau);
    expect(phones).toContain('县人社局');
    expect(phones).not.toContain('县民政局');
  });

  it('asks nothing twice', () => {
    const keys = questions.map(({ about, asks, what }) => `${about} ${asks} ${what}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('heads each call with how many figures and other matters it has', () => {
    const calls = callsOf(questions);
    expect(calls.flatMap((call) => call.questions)).toHaveLength(questions.length);
    expect(callTitle(calls.find(({ bureau }) => bureau === '县住建局')!)).toMatch(/^给县住建局打电话问这2个数、\d件事$/);
  });
});

describe('a reply in words', () => {
  it('names the year it holds for, the day and the office', () => {
    expect(replyLine('还在办', { year: 2026, asked: '2026-11-20', office: '县民政局' })).toBe('本县2026年：还在办（11月20日问县民政局）');
    expect(replyLine('还在办', { year: 2027, asked: '2026-12-30', office: '县民政局' })).toBe('本县2027年：还在办（2026年12月30日问县民政局）');
  });
});
