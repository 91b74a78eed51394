import { describe, expect, it } from 'vitest';
import { repliesSchema } from '../../../src/domain/local/replySchema.ts';
import { policySchema } from '../../../src/domain/policy/policySchema.ts';
import { regionSchema } from '../../../src/domain/policy/regionSchema.ts';
import { factFileSchema } from '../../../src/domain/fact/factFileSchema.ts';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { fieldsOf, guideAt } from '../../../src/domain/text/fieldGuide.ts';
import { allProblems } from '../../../src/library/check/everything.ts';
import { miniContent, VALID_ENTRY, writeProject } from '../../support/miniLibrary.ts';

describe('what an author is told of a field', () => {
  it.each([
    ['entry', policySchema],
    ['region', regionSchema],
    ['fact file', factFileSchema],
    ['replies', repliesSchema],
  ])('every field of the %s has a name and a sentence, in Chinese', (_, schema) => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(8);
    for (const { path, title, description } of fields) {
      expect(title, path).toMatch(/^[\p{Script=Han}、“” ]{1,10}$/u);
      expect(description, path).toMatch(/\p{Script=Han}{2}/u);
    }
  });

  it('leaves no field of an entry unexplained', () => {
    const explained = new Set(fieldsOf(policySchema).map(({ path }) => path.split(/[[.]/)[0]));
    expect(Object.keys(policySchema.shape).filter((name) => !explained.has(name))).toEqual([]);
  });

  it('is found by the path of a complaint, through lists and choices', () => {
    expect(guideAt(policySchema, ['benefits', 0, 'amounts', 2, 'unit'])?.title).toBe('单位');
    expect(guideAt(repliesSchema, [3, 'office'])?.title).toBe('哪个单位答的');
    expect(guideAt(policySchema, ['no-such'])).toBeUndefined();
  });

  it('stands in the sentence about the field', () => {
    const text = (entry: string) =>
      allProblems(writeProject({ ...miniContent(), 'content/policies/central/boarder.mdx': entry }))
        .problems.map(problemText)
        .join();
    expect(text(VALID_ENTRY.replace('summary: 寄宿生每人每年补助1000元。\n', ''))).toMatch(
      /“summary”：缺少这一项。改法：补上，写成文字。一句话答复：.*能直接念给人听/,
    );
  });
});
