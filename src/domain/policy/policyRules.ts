import { benefitsOf } from './gaps.ts';
import type { Problem } from './problem.ts';
import type { Policy } from './policySchema.ts';
import { firstDay, lastDay } from '../text/date.ts';
import { isPersonName } from '../text/personName.ts';

type Found = Omit<Problem, 'file'>;

function duplicates(names: string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function spanProblem(field: string, from?: string, until?: string): Found[] {
  if (!from || !until || firstDay(from) <= lastDay(until)) return [];
  return [{ field: `${field}.until`, message: `截止日期 ${until} 早于开始日期 ${from}`, remedy: '核对两个日期，写反了就对调' }];
}

/** Rules that hold inside one entry and that a field's own schema cannot see. */
export function policyProblems(policy: Policy): Found[] {
  const keys = policy.documents.map((document) => document.key);
  const named = [
    ...policy.benefits.flatMap((benefit, b) => [
      { field: `benefits[${b}].document`, key: benefit.document },
      ...benefit.deadlines.map(({ document }, d) => ({ field: `benefits[${b}].deadlines[${d}].document`, key: document })),
      ...(benefit.deadline ? [{ field: `benefits[${b}].deadline.document`, key: benefit.deadline.document }] : []),
      ...benefit.amounts.map((amount, a) => ({ field: `benefits[${b}].amounts[${a}].document`, key: amount.document })),
    ]),
    ...policy.answers.map((answer, a) => ({ field: `answers[${a}].document`, key: answer.document })),
  ];
  const unknown = named.filter(({ key }) => !keys.includes(key));
  const found: Found[] = [...new Set(unknown.map(({ key }) => key))].map((key) => {
    const places = unknown.filter((name) => name.key === key).map(({ field }) => field);
    const more = places.length > 1 ? `，一共 ${places.length} 处写了它` : '';
    return {
      field: places[0]!,
      message: `documents 里没有 key 为“${key}”的文件${more}`,
      remedy: `从这些里选：${keys.join('、')}，或先在 documents 里补上这份文件`,
    };
  });
  for (const key of duplicates(keys)) found.push({ field: 'documents', message: `有两份文件的 key 都是“${key}”`, remedy: '改掉其中一个 key' });
  for (const id of duplicates(policy.benefits.map((benefit) => benefit.id)))
    found.push({ field: 'benefits', message: `有两项待遇的 id 都是“${id}”`, remedy: '改掉其中一个 id' });
  const span = spanProblem('validity', policy.validity.from, policy.validity.until);
  found.push(...span);
  policy.benefits.forEach((benefit, b) => {
    for (const field of ['notWith', 'withToo'] as const)
      if (benefit[field]?.includes(`#${benefit.id}`)) found.push({ field: `benefits[${b}].${field}`, message: '写的是它自己', remedy: '删掉这一项' });
    if (benefit.office && isPersonName(benefit.office))
      found.push({ field: `benefits[${b}].office`, message: '像是一个人，不是单位', remedy: '写单位名，如“县民政局”；不写姓名' });
    found.push(...spanProblem(`benefits[${b}]`, benefit.from, benefit.until));
    benefit.amounts.forEach((amount, a) => {
      found.push(...spanProblem(`benefits[${b}].amounts[${a}]`, amount.from, amount.until));
      if (typeof amount.value !== 'string' && !amount.unit)
        found.push({ field: `benefits[${b}].amounts[${a}].unit`, message: '有数没有单位', remedy: '补上单位，如 元、万元、%' });
      if (amount.side === 'pays' && !/[缴交还付掏]/.test(amount.what))
        found.push({
          field: `benefits[${b}].amounts[${a}].what`,
          message: `“${amount.what}”标了户里自己出，名称里却看不出来`,
          remedy: '在 what 里写明是“个人缴”“自己交”或“要还”',
        });
      if (typeof amount.value === 'object' && amount.value.min > amount.value.max)
        found.push({ field: `benefits[${b}].amounts[${a}].value`, message: 'min 大于 max', remedy: '对调两个数' });
    });
  });
  policy.gaps.forEach((gap, g) => {
    const ids = policy.benefits.map(({ id }) => id);
    for (const id of benefitsOf(gap))
      if (!ids.includes(id))
        found.push({
          field: `gaps[${g}].benefit`,
          message: `没有代号“${id}”的待遇`,
          remedy: ids.length ? `从这些里选：${ids.join('、')}` : '这一条没有待遇，删掉 benefit',
        });
    const whats = policy.benefits.filter(({ id }) => benefitsOf(gap).includes(id)).flatMap(({ amounts }) => amounts.map(({ what }) => what));
    if (gap.amount !== undefined && !whats.includes(gap.amount))
      found.push({
        field: `gaps[${g}].amount`,
        message: `所指待遇里没有叫“${gap.amount}”的数额`,
        remedy: whats.length ? `从这些里选：${[...new Set(whats)].join('、')}` : '先写 benefit，或删掉 amount',
      });
  });
  for (const kind of ['household', 'inspection'] as const) {
    if (!policy.answers.some((answer) => answer.for === kind))
      found.push({ field: 'answers', message: `没有一条 for: ${kind} 的问答`, remedy: kind === 'household' ? '补一条群众会问的' : '补一条检查组会问的' });
  }
  const { status, until } = policy.validity;
  // An end before the beginning is complained of once: which of the two days is wrong nobody knows yet.
  if (status === 'in-force' && until && span.length === 0 && lastDay(until) < policy.reviewed)
    found.push({
      field: 'validity.status',
      message: `写了现行有效，可是核对那天（${policy.reviewed}）它已经到期：until 写的是 ${until}`,
      remedy: '到期的写 expired；还在办而没有查到延期文件的写 unverified；日期写错的改过来',
    });
  if (policy.validity.status === 'replaced' && policy.validity.replacedBy.length === 0)
    found.push({ field: 'validity.replacedBy', message: '写了“已被替代”却没写被谁替代', remedy: '补上接替它的条目；没有接替的改写 expired' });
  if (policy.validity.status === 'expired' && !policy.validity.until)
    found.push({ field: 'validity.until', message: '写了“已到期”却没写到期日', remedy: '补上 until；不知道哪天到期的改写 unverified 并在 note 里说明' });
  if (policy.validity.status === 'upcoming' && policy.validity.from && firstDay(policy.validity.from) <= policy.reviewed)
    found.push({
      field: 'validity.status',
      message: `写了“待生效”，可是核对那天（${policy.reviewed}）已经过了施行日 ${policy.validity.from}`,
      remedy: '改写 in-force，或核对 from',
    });
  const oneLine = [
    { field: 'title', text: policy.title },
    { field: 'summary', text: policy.summary },
    ...policy.benefits.map(({ name }, b) => ({ field: `benefits[${b}].name`, text: name })),
    ...policy.documents.map(({ title }, d) => ({ field: `documents[${d}].title`, text: title })),
  ];
  for (const { field, text } of oneLine) {
    if (/\n/.test(text.trim())) found.push({ field, message: '分成了几行', remedy: '写成一行' });
    if (!/\p{L}{2}/u.test(text)) found.push({ field, message: `“${text}”里没有字`, remedy: '写成看得懂的名字' });
  }
  return found;
}

/** The county's measures are numbered from 1 without a gap, each once: any number of them, or none. A gap is told only when every entry could be read. */
export function measureProblems(entries: readonly { file: string; policy: Pick<Policy, 'measure'> }[], allRead: boolean): Problem[] {
  const problems: Problem[] = [];
  const last = Math.max(0, ...entries.map(({ policy }) => policy.measure ?? 0));
  for (let number = 1; number <= last; number += 1) {
    const having = entries.filter((entry) => entry.policy.measure === number);
    if (having.length === 0 && allRead)
      problems.push({
        file: 'content/policies/county',
        field: 'measure',
        message: `缺第 ${number} 条措施`,
        remedy: `写一个 measure: ${number} 的条目，或把后面的序号往前挪`,
      });
    if (having.length > 1)
      problems.push({
        file: having[1]!.file,
        field: 'measure',
        message: `第 ${number} 条措施写了两遍（另一条在 ${having[0]!.file}）`,
        remedy: '改掉其中一个序号',
      });
  }
  return problems;
}
