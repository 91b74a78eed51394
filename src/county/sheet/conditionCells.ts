import { HOUSEHOLD_TRAITS } from '../../domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../domain/household/memberTraits.ts';
import type { TraitSpec } from '../../domain/household/traitSpec.ts';
import { isUnless, type Condition, type TraitTest, type TraitTests, type Verification } from '../../domain/rule/condition.ts';
import { itemsOf, itemsText } from './cells.ts';
import { numberTestOf, numberTestText } from './numberTest.ts';
import { keysIn, wordsOf } from './words.ts';

type Owner = 'household' | 'member';
const SPECS: Record<Owner, Record<string, TraitSpec>> = { household: HOUSEHOLD_TRAITS, member: MEMBER_TRAITS };

/** The traits that have a column of their own: what county notices go by. All others stand in 别的条件 by their names. */
const OWN: readonly [owner: Owner, trait: string][] = [
  ['household', 'types'],
  ['household', 'ruralHukou'],
  ['household', 'incomePerHead'],
  ['household', 'hardship'],
  ['household', 'housingGrade'],
  ['household', 'relocated'],
  ['household', 'water'],
  ['household', 'industries'],
  ['member', 'age'],
  ['member', 'schooling'],
  ['member', 'boarding'],
  ['member', 'disability'],
  ['member', 'disabilityKind'],
  ['member', 'illness'],
  ['member', 'labour'],
  ['member', 'selfCare'],
  ['member', 'work'],
  ['member', 'workMonths'],
  ['member', 'guardianship'],
];

/** A column of the conditions: what is drawn down in it, where its words are fixed. */
export interface ConditionColumn {
  head: string;
  spec?: TraitSpec;
}

const headOf = (owner: Owner, trait: string) => SPECS[owner][trait]!.label;
const OTHER = '别的条件';
const VERIFY = { what: '还要核实什么', by: '谁核实', bring: '核实带什么' } as const;

/** The columns in which who may get a benefit is said, in order. */
export const CONDITION_COLUMNS: readonly ConditionColumn[] = [
  ...OWN.map(([owner, trait]) => ({ head: headOf(owner, trait), spec: SPECS[owner][trait]! })),
  { head: OTHER },
  { head: VERIFY.what },
  { head: VERIFY.by },
  { head: VERIFY.bring },
];
export const CONDITION_HEADS = CONDITION_COLUMNS.map(({ head }) => head);

type Flat = { household: TraitTests; member: TraitTests; verify: Verification[] };

/** A rule that is one list of things that all hold, of the household and of one person; undefined for any other: then the workbook only reads it out. */
function flatten(who: Condition): Flat | undefined {
  const flat: Flat = { household: {}, member: {}, verify: [] };
  const nodes = 'all' in who ? who.all : [who];
  let people = 0;
  for (const node of nodes) {
    if ('household' in node) {
      if (Object.keys(node.household).some((trait) => trait in flat.household)) return undefined;
      Object.assign(flat.household, node.household);
    } else if ('member' in node) {
      people += 1;
      Object.assign(flat.member, node.member);
    } else if ('verify' in node) flat.verify.push(node.verify);
    else return undefined;
  }
  const tests = [...Object.values(flat.household), ...Object.values(flat.member)];
  return people > 1 || tests.some(isUnless) ? undefined : flat;
}

function testText(spec: TraitSpec, test: TraitTest): string {
  if (typeof test === 'boolean') return test ? '是' : '否';
  if (Array.isArray(test)) return itemsText(test.map((value) => spec.values?.[value] ?? value));
  return isUnless(test) ? '' : numberTestText(test);
}

/** The cells that say a rule; all empty for one that they cannot say. */
export function conditionCells(who: Condition): Record<string, string> {
  const cells: Record<string, string> = Object.fromEntries(CONDITION_HEADS.map((head) => [head, '']));
  const flat = flatten(who);
  if (!flat) return cells;
  const others: string[] = [];
  for (const owner of ['household', 'member'] as const) {
    for (const [trait, test] of Object.entries(flat[owner])) {
      const spec = SPECS[owner][trait]!;
      if (OWN.some(([o, t]) => o === owner && t === trait)) cells[spec.label] = testText(spec, test);
      else others.push(`${spec.label}=${testText(spec, test).replaceAll('；', '|')}`);
    }
  }
  cells[OTHER] = itemsText(others);
  cells[VERIFY.what] = flat.verify.map(({ what }) => what).join('\n');
  cells[VERIFY.by] = flat.verify.map(({ by }) => by).join('\n');
  cells[VERIFY.bring] = flat.verify.map(({ bring }) => bring.join('、')).join('\n');
  return cells;
}

/** What is wrong in one of the cells. */
export interface CellFault {
  head: string;
  message: string;
  remedy: string;
}

function testOf(head: string, spec: TraitSpec, text: string): { test?: TraitTest; fault?: CellFault } {
  if (spec.kind === 'flag') {
    const yes = /^(是|有|√|y|yes|true|1)$/i.test(text);
    return yes || /^(否|不是|没有|无|×|n|no|false|0)$/i.test(text)
      ? { test: yes }
      : { fault: { head, message: `“${text}”不是“是”也不是“否”`, remedy: '写“是”或“否”；不看这一项的空着' } };
  }
  if (spec.kind === 'number') {
    const test = numberTestOf(text);
    return test ? { test } : { fault: { head, message: `“${text}”看不出是多少`, remedy: '写成“≥60”“60—79”“不满16”“不超过7800”这样' } };
  }
  const { keys, unknown } = keysIn(wordsOf(spec.values ?? {}), itemsOf(text));
  return unknown.length
    ? { fault: { head, message: `“${unknown.join('、')}”不在词表里`, remedy: `从这些里选，几样用；隔开：${Object.values(spec.values ?? {}).join('；')}` } }
    : { test: keys };
}

function specNamed(name: string): [owner: Owner, trait: string, spec: TraitSpec] | undefined {
  for (const owner of ['household', 'member'] as const) {
    const found = Object.entries(SPECS[owner]).find(([trait, spec]) => trait === name || spec.label === name);
    if (found) return [owner, found[0], found[1]];
  }
  return undefined;
}

/** The rule that cells say, or what is wrong in them; undefined where all are empty. Free text is something to be looked into. */
export function conditionOf(cells: Readonly<Record<string, string>>): { who?: Condition; faults: CellFault[] } {
  const flat: Flat = { household: {}, member: {}, verify: [] };
  const faults: CellFault[] = [];
  const take = (head: string, owner: Owner, trait: string, text: string) => {
    const { test, fault } = testOf(head, SPECS[owner][trait]!, text);
    if (fault) faults.push(fault);
    else if (test !== undefined) flat[owner][trait] = test;
  };
  for (const [owner, trait] of OWN) {
    const head = headOf(owner, trait);
    if (cells[head]) take(head, owner, trait, cells[head]);
  }
  for (const item of itemsOf(cells[OTHER] ?? '')) {
    const [name = '', value = ''] = item.split(/[=＝：:]/, 2).map((part) => part.trim());
    const found = specNamed(name);
    if (found && value) take(OTHER, found[0], found[1], value.replaceAll('|', '；'));
    // What no form knows is looked into by somebody.
    else flat.verify.push({ what: item, by: cells[VERIFY.by]?.split('\n')[0] || '乡镇经办人', bring: [] });
  }
  const by = (cells[VERIFY.by] ?? '').split('\n');
  const bring = (cells[VERIFY.bring] ?? '').split('\n');
  (cells[VERIFY.what] ?? '')
    .split('\n')
    .filter(Boolean)
    .forEach((what, index) => {
      flat.verify.push({
        what,
        by: by[index]?.trim() || by[0]?.trim() || '乡镇经办人',
        bring: (bring[index] ?? '')
          .split(/[、；;，]/)
          .map((item) => item.trim())
          .filter(Boolean),
      });
    });
  const nodes: Condition[] = [
    ...(Object.keys(flat.household).length ? [{ household: flat.household }] : []),
    ...(Object.keys(flat.member).length ? [{ member: flat.member }] : []),
    ...flat.verify.map((verify) => ({ verify })),
  ];
  const [only] = nodes;
  return { ...(only ? { who: nodes.length > 1 ? { all: nodes } : only } : {}), faults };
}
