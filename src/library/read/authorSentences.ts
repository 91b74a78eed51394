import type * as z from 'zod';
import type { Problem } from '../../domain/policy/problem.ts';
import { guideAt, type FieldGuide } from '../../domain/text/fieldGuide.ts';
import { NO_CHINESE } from '../../domain/text/fieldsSchema.ts';
import { distinctIssues, missingTogether } from './distinctIssues.ts';

type Issue = z.core.$ZodIssue;

const KIND: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，前面加“- ”）',
  object: '一组“名字: 值”',
  undefined: '空',
  null: '空',
};

/** `["benefits", 0, "id"]` → `benefits[0].id`, the way authors are told to read it. */
export function fieldName(path: readonly PropertyKey[]): string {
  const text = path.reduce<string>((name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part)), '');
  return text || '整个文件';
}

/** Says what came instead, shortened so that a whole paragraph never lands in an error line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '空');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The branch of a union the author most likely meant: the one whose complaint lies deepest, else the one with fewest unknown keys. */
function likelyBranch(branches: readonly Issue[][]): Issue[] {
  const depth = (issues: Issue[]) => Math.max(...issues.map((issue) => issue.path.length + (issue.code === 'invalid_union' ? 1 : 0)));
  const strange = (issues: Issue[]) => issues.filter((issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0).length;
  return [...branches].sort((a, b) => strange(a) - strange(b) || depth(b) - depth(a))[0] ?? [];
}

const isForeign = (issue: Issue) => issue.code === 'custom' && issue.params === NO_CHINESE;

function explain(issue: Issue): { message: string; remedy: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        message: `不认识的名字 ${issue.keys.map((key) => `“${key}”`).join('、')}`,
        remedy: '检查拼写，能写的名字见 docs/authoring.md 和 docs/household.md；多余的就删掉',
      };
    case 'invalid_value':
      if (issue.input === undefined) return { message: '缺少这一项', remedy: `补上，从这些里选：${issue.values.map(String).join('、')}` };
      if (issue.input === null) return { message: '写了名字，后面是空的', remedy: `补上，从这些里选：${issue.values.map(String).join('、')}` };
      return { message: `不能写“${shown(issue.input)}”`, remedy: `从这些里选：${issue.values.map(String).join('、')}` };
    case 'invalid_type':
      if (issue.input === undefined) return { message: '缺少这一项', remedy: `补上，写成${KIND[issue.expected] ?? issue.expected}` };
      if (issue.input === null) return { message: '写了名字，后面是空的', remedy: `补上，写成${KIND[issue.expected] ?? issue.expected}；用不着就整行删掉` };
      if (typeof issue.input === 'number' && !Number.isFinite(issue.input))
        return { message: Number.isNaN(issue.input) ? '写的不是数（NaN）' : '数大得没法用', remedy: '写成普通的数，如 1000' };
      if (issue.expected === 'string' && (typeof issue.input === 'number' || typeof issue.input === 'boolean'))
        return {
          message: `“${shown(issue.input)}”没有加引号，成了${typeof issue.input === 'number' ? '数，开头的 0 会丢' : ' true、false'}`,
          remedy: '这里要文字：两头加上引号，如 "0123"',
        };
      return { message: `“${shown(issue.input)}”的写法不对`, remedy: `写成${KIND[issue.expected] ?? issue.expected}` };
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { message: issue.origin === 'array' ? `至少要有 ${issue.minimum} 项` : `太短，至少 ${issue.minimum} 个字`, remedy: '补写完整' }
        : { message: `数太小，最小是 ${issue.minimum}`, remedy: '核对后改数' };
    case 'too_big':
      if (issue.origin === 'array') return { message: `太多，最多 ${issue.maximum} 项`, remedy: '减到这么多' };
      return issue.origin === 'string'
        ? { message: `太长，最多 ${issue.maximum} 个字`, remedy: '删短' }
        : { message: `数太大，最大是 ${issue.maximum}`, remedy: '核对后改数' };
    case 'invalid_format':
      return /[一-鿿]/.test(issue.message)
        ? { message: `“${shown(issue.input)}”的写法不对`, remedy: issue.message }
        : {
            message: `“${shown(issue.input)}”不是有效的${issue.format === 'url' ? '网址' : '写法'}`,
            remedy: issue.format === 'url' ? '写完整网址，以 http:// 或 https:// 开头；没有就删掉这一行' : '参照 docs/authoring.md 改写',
          };
    case 'custom':
      if (isForeign(issue)) return { message: `“${shown(issue.input)}”不是中文`, remedy: issue.message };
      return { message: `“${shown(issue.input)}”不合要求`, remedy: issue.message };
    default:
      return { message: '写法不对', remedy: '参照 docs/authoring.md 改写' };
  }
}

/** A sentence that only says what kind of value is wanted also says what the field is for, in the schema's own words. */
function withGuide(said: { message: string; remedy: string }, issue: Issue, guide: FieldGuide | undefined): { message: string; remedy: string } {
  const vague = issue.code === 'invalid_type' || issue.code === 'too_small' || issue.code === 'too_big' || issue.code === 'invalid_value' || isForeign(issue);
  if (!guide || !vague) return said;
  return {
    message: said.message,
    remedy: `${said.remedy}。${guide.description.startsWith(guide.title) ? '' : `${guide.title}：`}${guide.description.replace(/。$/, '')}`,
  };
}

/** Zod's issues as sentences for the author of `file`. */
export function authorProblems(file: string, issues: readonly Issue[], schema?: z.core.$ZodType, base: readonly PropertyKey[] = []): Problem[] {
  const faults = distinctIssues(issues, base.length);
  const together = missingTogether(faults);
  return faults.flatMap((issue) => {
    const path = [...base, ...issue.path];
    const missing = together.get(issue) ?? [issue];
    if (missing.length === 0) return [];
    if (missing.length > 1) {
      const named = missing.map((one) => ({ name: String(one.path.at(-1)), guide: schema && guideAt(schema, [...base, ...one.path]) }));
      return [
        {
          file,
          field: fieldName(path.slice(0, -1)),
          message: `缺少 ${named.map(({ name }) => `“${name}”`).join('、')}`,
          remedy: `补上${named.map(({ name, guide }) => (guide ? `；${name} 是${guide.title}` : '')).join('')}，写法见 docs/fields.md`,
        },
      ];
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      return authorProblems(file, likelyBranch(issue.errors as Issue[][]), schema, path);
    }
    return [{ file, field: fieldName(path), ...withGuide(explain(issue), issue, schema && guideAt(schema, path)) }];
  });
}
