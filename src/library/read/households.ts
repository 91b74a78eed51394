import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { householdFileSchema, typicalHouseholdSchema, type HouseholdFile } from '../../domain/household/householdFileSchema.ts';
import { HOUSEHOLD_TRAITS } from '../../domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../domain/household/memberTraits.ts';
import type { TraitSpec } from '../../domain/household/traitSpec.ts';
import { answeredToTheEnd } from '../../domain/household/ordinary.ts';
import { contradictions, type TraitValue, type Household } from '../../domain/household/implications.ts';
import { benefitId, formerIds, splitBenefitId } from '../../domain/policy/benefitId.ts';
import { ContentError, type Problem } from '../../domain/policy/problem.ts';
import { isReservedName } from '../../domain/text/fileName.ts';
import { memberLabel } from '../../domain/match/questions.ts';
import { remember } from '../../store/remember.ts';
import { editionDay } from './editionDay.ts';
import { parseYaml } from './frontMatter.ts';
import { recordIn } from './readRecord.ts';
import { readUtf8 } from './utf8.ts';
import type { Entry } from './load.ts';

const FOLDER = 'content/households';

/** 典型户: an invented household, told and with what must come out. */
export interface TypicalHousehold {
  /** File name without .yaml. */
  id: string;
  /** Path from the project's root. */
  file: string;
  title: string;
  story: string;
  /** True when the story is about a day of its own; else the edition's day applies and moves with it. */
  dated: boolean;
  record: Household;
  /** What the file itself tells; the rest of `record`, if any, is as it commonly is. */
  told: Household;
  expect: HouseholdFile['expect'];
}

function valueText(trait: string, value: TraitValue | undefined): string {
  const spec = (MEMBER_TRAITS as Record<string, TraitSpec>)[trait]!;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return (
    [value]
      .flat()
      .map((item) => spec.values?.[String(item)] ?? `${String(item)}${spec.unit ?? ''}`)
      .join('、') || '都没有'
  );
}

/** What the schema cannot see: traits about one person that cannot all be true, and a type both listed and unsure. */
function consistencyProblems(file: string, record: Pick<Household, 'household' | 'typesUnsure' | 'members'>): Problem[] {
  const members = (record.members ?? []).flatMap((member, index) =>
    contradictions(member).map(
      ({ trait, said, follows }): Problem => ({
        file,
        field: `members[${index}].${trait}`,
        message: `${memberLabel(record, index)}的“${(MEMBER_TRAITS as Record<string, TraitSpec>)[trait]!.label}”写的是“${valueText(trait, said)}”，按写的其他情况只能是“${valueText(trait, follows)}”`,
        remedy: '核对这个人的年龄、就学、务工各项，写错的改掉，不清楚的整项删掉',
      }),
    ),
  );
  const types = (record.household['types'] ?? []) as string[];
  const both = record.typesUnsure.filter((type) => types.includes(type));
  const unsure = both.map(
    (type): Problem => ({
      file,
      field: 'typesUnsure',
      message: `“${HOUSEHOLD_TRAITS.types.values[type as keyof typeof HOUSEHOLD_TRAITS.types.values]}”在 household.types 里已经写明是`,
      remedy: '确定是就从 typesUnsure 删掉，拿不准就从 types 删掉',
    }),
  );
  return [...members, ...unsure];
}

function parseWith<T extends Pick<HouseholdFile, 'household' | 'typesUnsure' | 'members'>>(
  schema: z.ZodType<T>,
  file: string,
  text: string,
): { data?: T; problems: Problem[] } {
  const { data, problems } = parseYaml(file, text);
  if (problems.length) return { problems };
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    return {
      problems: [
        { file, field: '整个文件', message: data === null ? '文件是空的' : '不是户情文件', remedy: '照 docs/household.md 写 date、household 和 members' },
      ],
    };
  }
  const { data: told, problems: wrong } = recordIn(file, data, schema);
  const found = told ? consistencyProblems(file, told) : wrong;
  return told && found.length === 0 ? { data: told, problems: [] } : { problems: found };
}

/** A household to match, from YAML or from the JSON that 入户对照 saves. Throws ContentError with Chinese sentences. */
export function parseHousehold(file: string, text: string): Omit<HouseholdFile, 'date' | 'others'> & { date?: string } {
  const { data, problems } = parseWith(householdFileSchema, file, text);
  if (!data) throw new ContentError(problems);
  const { others, ...told } = data;
  if (!others) return told;
  const { household, members } = answeredToTheEnd({ ...told, date: told.date ?? '' });
  return { ...told, household, members };
}

interface ReadTypical {
  household?: TypicalHousehold;
  problems: Problem[];
}

function readTypical(root: string, name: string, day: string): ReadTypical {
  const file = `${FOLDER}/${name}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(name))
    return { problems: [{ file, field: '文件名', message: '名字不对', remedy: '用小写字母、数字和连字符，以 .yaml 结尾' }] };
  if (isReservedName(name.replace(/\.yaml$/, '')))
    return { problems: [{ file, field: '文件名', message: '是 Windows 留给自己用的名字', remedy: '换一个文件名' }] };
  const { text, problems } = readUtf8(join(root, file), file);
  return problems.length ? { problems } : remember('households', [file, text, day], () => typicalIn(file, name, text, day));
}

function typicalIn(file: string, name: string, text: string, day: string): ReadTypical {
  const { data, problems } = parseWith(typicalHouseholdSchema, file, text);
  if (!data) return { problems };
  const { title, story, expect, date, others, ...traits } = data;
  const told = { ...traits, date: date ?? day };
  const record = others ? answeredToTheEnd(told) : told;
  return {
    household: { id: name.replace(/\.yaml$/, ''), file, title, story, dated: date !== undefined, record, told, expect },
    problems: labelProblems(file, record, expect),
  };
}

/** Expectations name people by their role, so roles must tell people apart. */
function labelProblems(file: string, record: Household, expect: HouseholdFile['expect']): Problem[] {
  const labels = (record.members ?? []).map((_, index) => memberLabel(record, index));
  const twice = labels.filter((label, index) => labels.indexOf(label) !== index);
  return [
    ...[...new Set(twice)].map((label) => ({ file, field: 'members', message: `有两个人都叫“${label}”`, remedy: '改成“大儿子”“小儿子”这样分得开的称呼' })),
    ...expect.flatMap(({ members = [] }, index) =>
      members
        .filter((label) => !labels.includes(label))
        .map((label) => ({
          file,
          field: `expect[${index}].members`,
          message: `家里没有“${label}”`,
          remedy: labels.length ? `从这些里选：${labels.join('、')}` : '先写 members',
        })),
    ),
  ];
}

function inspect(root: string, day: string): { households: TypicalHousehold[]; problems: Problem[] } {
  const folder = join(root, FOLDER);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.') && !name.startsWith('_'))
        .sort()
    : [];
  const read = names.map((name) => readTypical(root, name, day));
  return { households: read.flatMap(({ household }) => household ?? []), problems: read.flatMap(({ problems }) => problems) };
}

/** Everything an author has to mend in content/households, including expectations about benefits that do not exist; `unread` entries have faults of their own. */
export function householdProblems(root: string, entries: readonly Pick<Entry, 'id' | 'policy'>[], unread: ReadonlySet<string> = new Set()): Problem[] {
  const known = new Set(entries.flatMap(({ id, policy }) => policy.benefits.map((benefit) => benefitId(id, benefit.id))));
  const now = new Map(
    entries.flatMap(({ id, policy }) => policy.benefits.flatMap((benefit) => formerIds(id, benefit).map((name) => [name, benefitId(id, benefit.id)]))),
  );
  const { households, problems } = inspect(root, editionDay(entries));
  const dangling = households.flatMap(({ file, expect }) =>
    expect.flatMap(({ benefit }, index) =>
      known.has(benefit) || unread.has(splitBenefitId(benefit).entry)
        ? []
        : [
            {
              file,
              field: `expect[${index}].benefit`,
              message: `没有“${benefit}”这项待遇`,
              remedy: now.has(benefit) ? `代号改了，换成“${now.get(benefit)!}”` : '检查条目和待遇代号的拼写；条目改了名的，这里跟着改',
            },
          ],
    ),
  );
  return [...problems, ...dangling];
}

/** The typical households of the edition of `day`, in the order of their file names. Throws ContentError when one is faulty. */
export function loadHouseholds(root: string, day: string): TypicalHousehold[] {
  const { households, problems } = inspect(root, day);
  if (problems.length) throw new ContentError(problems);
  return households;
}
