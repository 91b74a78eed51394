import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countyHouseholds } from '../support/county.ts';
import { DIST } from '../support/countySite.ts';
import { VERDICTS } from '../../src/domain/words/verdict.ts';

const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const households = countyHouseholds();

describe('典型户 on the site', () => {
  it('the list names every household and links to its page', () => {
    const list = read('households.html');
    for (const { id, title } of households) {
      expect(list).toContain(title);
      expect(list).toContain(`households/${id}.html`);
      expect(existsSync(join(DIST, 'households', `${id}.html`))).toBe(true);
    }
  });

  it.each(households.map((household) => [household.id, household] as const))(
    '%s shows each point with its verdict, or says that no policy gave it then',
    (id, { story, expect: points }) => {
      const page = read(`households/${id}.html`);
      expect(page).toContain(story.slice(0, 12));
      for (const { benefit, verdict } of points) {
        if (verdict === 'not-offered') expect(page).toContain('不能按它办');
        else expect(page).toMatch(new RegExp(`data-benefit="${benefit}" data-verdict="${verdict}"[^>]*>\\s*<details open[^]*?${VERDICTS[verdict]}`));
      }
    },
  );
});
