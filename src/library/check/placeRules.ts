import { figuresOfElsewhere, placesNamed, speaksFor, type EntryPlace, type PlacedLine } from '../../domain/fact/elsewhere.ts';
import { amountText } from '../../domain/policy/amount.ts';
import { deadlineText } from '../../domain/policy/deadlines.ts';
import type { Policy } from '../../domain/policy/policySchema.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import type { Region } from '../../domain/policy/regionSchema.ts';
import type { FactFile } from '../read/facts.ts';
import type { Entry } from '../read/load.ts';
import { claims } from './factRules.ts';

type Facts = ReadonlyMap<string, Pick<FactFile, 'lines' | 'record'>>;
type Line = PlacedLine & { name: string };

/** A line by its name, 文件名#f1, with whose it is. What a file says of itself (head, note, gaps, sources) is of the file's place. */
function placedLine(name: string, facts: Facts): Line[] {
  const [id = '', key = ''] = name.split('#');
  const file = facts.get(id);
  const text = file?.lines.get(key);
  if (!file || text === undefined) return [];
  const { level, place: whole, facts: own } = file.record;
  return [{ name, text, level, place: own.find((fact) => fact.id === key)?.place ?? whole }];
}

/** Every sentence of the facts an entry declares. */
const sentences = ({ facts: ids }: Policy, facts: Facts): Line[] =>
  ids.flatMap((id) => (facts.get(id)?.record.facts ?? []).flatMap((fact) => placedLine(`${id}#${fact.id}`, facts)));

/** What names its lines: amounts, deadlines, answers. */
function named({ benefits, answers }: Policy): { field: string; text: string; fact: readonly string[] }[] {
  return [
    ...benefits.flatMap(({ amounts, deadline, deadlines }, b) => [
      // The line that holds the figure stands first; further ones give its period.
      ...amounts.map((amount, a) => ({ field: `benefits[${b}].amounts[${a}]`, text: amountText(amount), fact: (amount.fact ?? []).slice(0, 1) })),
      ...(deadline ? [{ field: `benefits[${b}].deadline`, text: deadline.text, fact: deadline.fact ?? [] }] : []),
      ...deadlines.map((one, d) => ({ field: `benefits[${b}].deadlines[${d}]`, text: deadlineText(one), fact: one.fact })),
    ]),
    ...answers.map(({ say, fact = [] }, a) => ({ field: `answers[${a}]`, text: say, fact })),
  ];
}

/** What is read out or printed large: here another place is not even named. */
function headlines({ title, summary, benefits, answers }: Policy): { field: string; text: string }[] {
  return [
    { field: 'title', text: title },
    { field: 'summary', text: summary },
    ...benefits.flatMap(({ name, steps, amounts, deadline }, b) => [
      { field: `benefits[${b}].name`, text: name },
      ...steps.map((text, s) => ({ field: `benefits[${b}].steps[${s}]`, text })),
      ...amounts.map(({ what, note = '' }, a) => ({ field: `benefits[${b}].amounts[${a}]`, text: `${what} ${note}` })),
      ...(deadline ? [{ field: `benefits[${b}].deadline`, text: deadline.text }] : []),
    ]),
    ...answers.map(({ say }, a) => ({ field: `answers[${a}].say`, text: say })),
  ];
}

/** Not even the period or the year of a sum comes from another place's line. */
function borrowed({ benefits }: Policy, facts: Facts, own: EntryPlace): { field: string; line: Line }[] {
  return benefits.flatMap(({ amounts }, b) =>
    amounts.flatMap(({ fact = [] }, a) =>
      fact
        .flatMap((name) => placedLine(name, facts))
        .filter((line) => line.place !== undefined && !speaksFor(line, own))
        .map((line) => ({ field: `benefits[${b}].amounts[${a}].fact`, line })),
    ),
  );
}

const REMEDY = '这里只写本地和上级的；别处的移到 content/examples，缺的写进 gaps，写明问谁';

/** Another place's figure stands in content/examples only: nowhere else is a figure whose line is another place's, and no headline names the place. */
export function placeProblems(entries: readonly Entry[], facts: Facts, { places }: Pick<Region, 'places'>): Problem[] {
  return entries.flatMap((entry) => {
    const { file, policy } = entry;
    const shown = places.find(({ name }) => name === policy.place);
    const own: EntryPlace = { level: shown?.level ?? policy.level, ownPlaces: places };
    const all = sentences(policy, facts);
    const others = [...new Set(all.filter((line) => !speaksFor(line, own)).flatMap(({ place }) => place ?? []))].filter(
      (place) => !places.some(({ name }) => name === place),
    );
    const told = (field: string, figure: string, line: Line): Problem => ({
      file,
      field,
      message: `“${figure}”只在 ${line.name} 里有，那一条说的是${line.place ?? '下级'}`,
      remedy: REMEDY,
    });
    return [
      ...claims(entry).flatMap(({ field, text }) => figuresOfElsewhere(text, all, own).map(({ figure, line }) => told(field, figure, line))),
      ...named(policy).flatMap(({ field, text, fact }) =>
        figuresOfElsewhere(
          text,
          fact.flatMap((name) => placedLine(name, facts)),
          own,
        ).map(({ figure, line }) => told(field, figure, line)),
      ),
      ...borrowed(policy, facts, own).map(({ field, line }) => ({ file, field, message: `${line.name} 说的是${line.place}`, remedy: REMEDY })),
      ...headlines(policy).flatMap(({ field, text }) =>
        placesNamed(text, others).map((place) => ({ file, field, message: `写到了别处“${place}”`, remedy: REMEDY })),
      ),
    ];
  });
}
