import { expect, it } from 'vitest';
import { figureQuestions } from '../../src/domain/drill/figureQuestions.ts';
import { optionsFor, sourcesOf } from '../../src/domain/drill/options.ts';
import { seeded } from '../../src/domain/drill/seeded.ts';
import { inspectorAsks } from '../../src/library/inspect/inspectorAsks.ts';
import { getLibrary } from '../../src/library/library.ts';
import { drillFaults } from '../support/drillFaults.ts';
import { atHome } from '../support/home.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const { entries: all, day, ...library } = getLibrary(PROJECT);
const entries = all.filter(({ place }) => !place.demonstration);

atHome('the library’s own drill: every multiple choice question has one right option and is contradicted by nothing', () => {
  const sources = sourcesOf(entries);
  const made = figureQuestions(entries, day).flatMap((question) => {
    const options = optionsFor(question, sources, seeded(question.id));
    return options ? [{ question, options }] : [];
  });
  expect(made.length).toBeGreaterThan(150);
  for (const { question, options } of made) expect(drillFaults(entries, question, options, day), question.ask).toEqual([]);
});

it('inspectors’ questions are forty, of many topics', () => {
  const items = inspectorAsks({ ...library, entries: all, day });
  expect(items).toHaveLength(40);
  expect(new Set(items.map(({ entry }) => entry.policy.topic)).size).toBeGreaterThan(12);
});
