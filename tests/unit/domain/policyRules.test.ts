import { describe, expect, it } from 'vitest';
import { factFileProblems } from '../../../src/domain/fact/factFileRules.ts';
import { factLines } from '../../../src/domain/fact/factFile.ts';
import type { FactRecord } from '../../../src/domain/fact/factFileSchema.ts';
import { lineageProblems, type LineageNode } from '../../../src/domain/policy/lineage.ts';
import { measureProblems, policyProblems } from '../../../src/domain/policy/policyRules.ts';
import type { Benefit, Policy } from '../../../src/domain/policy/policySchema.ts';
import { ContentError, problemText, Refusal, type Problem } from '../../../src/domain/policy/problem.ts';

const AMOUNT = { what: '生活补助', value: 1000, unit: '元', document: 'notice' };
const benefitOf = (more: object = {}): Benefit =>
  ({ id: 'aid', name: '生活补助', amounts: [], deadlines: [], document: 'notice', ...more }) as unknown as Benefit;

/** What is told of an entry that differs from a sound one in this. */
function told(more: object = {}, ...benefits: object[]): string[] {
  const policy = {
    title: '寄宿生补助',
    summary: '住校的补钱。',
    documents: [{ key: 'notice', title: '补助通知' }],
    validity: { status: 'in-force', replacedBy: [] },
    reviewed: '2026-11-23',
    gaps: [],
    benefits: benefits.map(benefitOf),
    answers: [
      { document: 'notice', for: 'household' },
      { document: 'notice', for: 'inspection' },
    ],
    ...more,
  } as unknown as Policy;
  return policyProblems(policy).map(({ field, message }) => `${field}：${message}`);
}

describe('what is wrong inside one entry', () => {
  it('a sound one has nothing', () => expect(told({}, { amounts: [AMOUNT], office: '县教育局', notWith: ['central/b#aid'] })).toEqual([]));

  it('a document that is not listed is told once, with how many places name it', () => {
    expect(told({}, { document: 'letter' })).toEqual(['benefits[0].document：documents 里没有 key 为“letter”的文件']);
    expect(
      told(
        {
          answers: [
            { document: 'letter', for: 'household' },
            { document: 'notice', for: 'inspection' },
          ],
        },
        { deadlines: [{ document: 'letter' }], deadline: { document: 'letter' }, amounts: [{ ...AMOUNT, document: 'letter' }] },
      ),
    ).toEqual(['benefits[0].deadlines[0].document：documents 里没有 key 为“letter”的文件，一共 4 处写了它']);
    expect(told({}, { deadline: { document: 'one' }, deadlines: [{ document: 'two' }] })).toEqual([
      'benefits[0].deadlines[0].document：documents 里没有 key 为“two”的文件',
      'benefits[0].deadline.document：documents 里没有 key 为“one”的文件',
    ]);
  });

  it('a name used twice is told, however often', () => {
    const twice = { key: 'notice', title: '补助通知' };
    expect(told({ documents: [twice, twice, twice] })).toEqual(['documents：有两份文件的 key 都是“notice”']);
    expect(told({}, {}, {})).toEqual(['benefits：有两项待遇的 id 都是“aid”']);
  });

  it('an end before the beginning is told of entry, benefit and figure; the same day is none', () => {
    const backwards = { from: '2026-03', until: '2026-02' };
    expect(told({ validity: { status: 'in-force', replacedBy: [], ...backwards } })).toEqual(['validity.until：截止日期 2026-02 早于开始日期 2026-03']);
    expect(told({}, { ...backwards, amounts: [{ ...AMOUNT, ...backwards }] }).map((line) => line.split('：')[0])).toEqual([
      'benefits[0].until',
      'benefits[0].amounts[0].until',
    ]);
    expect(told({}, { from: '2026-03-01', until: '2026-03-01' })).toEqual([]);
    expect(told({}, { from: '2026' }, { id: 'other', until: '2020' })).toEqual([]);
  });

  it('a benefit neither excludes nor goes with itself', () => {
    expect(told({}, { notWith: ['#aid'] }, { id: 'other', withToo: ['#other'] })).toEqual([
      'benefits[0].notWith：写的是它自己',
      'benefits[1].withToo：写的是它自己',
    ]);
  });

  it('whom to ask is an office and nobody by name', () => {
    expect(told({}, { office: '张德胜' })).toEqual(['benefits[0].office：像是一个人，不是单位']);
    expect(told({}, { office: '县教育局' })).toEqual([]);
  });

  it('a number has its unit, words need none', () => {
    expect(told({}, { amounts: [{ ...AMOUNT, unit: undefined }] })).toEqual(['benefits[0].amounts[0].unit：有数没有单位']);
    expect(told({}, { amounts: [{ ...AMOUNT, value: '免收', unit: undefined }] })).toEqual([]);
  });

  it('money a household pays says so in its name, money it gets needs not', () => {
    expect(told({}, { amounts: [{ ...AMOUNT, side: 'pays' }] })).toEqual(['benefits[0].amounts[0].what：“生活补助”标了户里自己出，名称里却看不出来']);
    expect(
      told(
        {},
        {
          amounts: [
            { ...AMOUNT, side: 'pays', what: '个人缴费' },
            { ...AMOUNT, side: 'gives' },
          ],
        },
      ),
    ).toEqual([]);
  });

  it('a range goes upwards', () => {
    const range = (min: number, max: number) => told({}, { amounts: [{ ...AMOUNT, value: { min, max } }] });
    expect([range(2, 1), range(1, 1), range(1, 2)]).toEqual([['benefits[0].amounts[0].value：min 大于 max'], [], []]);
  });

  it('a gap names a benefit and a figure there are', () => {
    const gap = (more: object, ...benefits: object[]) => told({ gaps: [{ kind: 'figure', text: '没有查到', ...more }] }, ...benefits);
    expect(gap({ benefit: 'aid', amount: '生活补助' }, { amounts: [AMOUNT] })).toEqual([]);
    expect(gap({ benefit: ['aid', 'other'] }, {})).toEqual(['gaps[0].benefit：没有代号“other”的待遇']);
    expect(gap({ benefit: 'aid', amount: '交通补助' }, { amounts: [AMOUNT] })).toEqual(['gaps[0].amount：所指待遇里没有叫“交通补助”的数额']);
    expect(gap({ benefit: 'other', amount: '生活补助' }, { amounts: [AMOUNT] }, { id: 'other' })).toEqual(['gaps[0].amount：所指待遇里没有叫“生活补助”的数额']);
    const remedies = (more: object, ...benefits: object[]) =>
      policyProblems({
        title: '补助',
        summary: '补助',
        documents: [],
        validity: { status: 'in-force', replacedBy: [] },
        reviewed: '2026-11-23',
        gaps: [{ kind: 'figure', ...more }],
        benefits: benefits.map((benefit) => benefitOf({ document: undefined, ...benefit })),
        answers: [],
      } as unknown as Policy)
        .filter(({ field }) => field.startsWith('gaps'))
        .map(({ remedy }) => remedy);
    expect(remedies({ benefit: 'other' })).toEqual(['这一条没有待遇，删掉 benefit']);
    expect(remedies({ benefit: 'other' }, {})).toEqual(['从这些里选：aid']);
    expect(remedies({ amount: '补助' }, { amounts: [AMOUNT] })).toEqual(['先写 benefit，或删掉 amount']);
    expect(remedies({ benefit: 'aid', amount: '补助' }, { amounts: [AMOUNT, AMOUNT] })).toEqual(['从这些里选：生活补助']);
  });

  it('households and inspectors both have a question', () => {
    expect(told({ answers: [{ document: 'notice', for: 'household' }] })).toEqual(['answers：没有一条 for: inspection 的问答']);
    expect(told({ answers: [{ document: 'notice', for: 'inspection' }] })).toEqual(['answers：没有一条 for: household 的问答']);
  });

  it('a status agrees with its days', () => {
    const status = (validity: object) => told({ validity: { replacedBy: [], ...validity } }).map((line) => line.slice(0, line.indexOf('：')));
    expect(status({ status: 'in-force', until: '2026-11-22' })).toEqual(['validity.status']);
    expect(status({ status: 'in-force', until: '2026-11-23' })).toEqual([]);
    expect(status({ status: 'in-force', until: '2026-11' })).toEqual([]);
    expect(status({ status: 'unverified', until: '2020' })).toEqual([]);
    expect(status({ status: 'replaced' })).toEqual(['validity.replacedBy']);
    expect(status({ status: 'replaced', replacedBy: ['central/b'] })).toEqual([]);
    expect(status({ status: 'expired' })).toEqual(['validity.until']);
    expect(status({ status: 'expired', until: '2020' })).toEqual([]);
    expect(status({ status: 'upcoming', from: '2026-11-23' })).toEqual(['validity.status']);
    expect(status({ status: 'upcoming', from: '2026-11-24' })).toEqual([]);
    expect(status({ status: 'upcoming' })).toEqual([]);
    expect(status({ status: 'in-force', from: '2020' })).toEqual([]);
  });

  it('what stands in one line of a page is one line with words in it', () => {
    expect(told({ title: '寄宿生\n补助', summary: '1000' }, { name: '。。' })).toEqual([
      'title：分成了几行',
      'summary：“1000”里没有字',
      'benefits[0].name：“。。”里没有字',
    ]);
    expect(told({ title: '寄宿生补助\n', documents: [{ key: 'notice', title: '补助\n通知' }] })).toEqual(['documents[0].title：分成了几行']);
  });
});

describe('the numbers of the county’s own measures', () => {
  const measures = (numbers: (number | undefined)[], allRead = true) =>
    measureProblems(
      numbers.map((measure, index) => ({ file: `${index}.mdx`, policy: { measure } })),
      allRead,
    ).map(({ file, message }) => `${file} ${message}`);

  it('run from one without a gap, each once; there may be none', () => {
    expect([measures([]), measures([undefined, undefined]), measures([2, undefined, 1, 3])]).toEqual([[], [], []]);
    expect(measures([1, 3])).toEqual(['content/policies/county 缺第 2 条措施']);
    expect(measures([1, 2, 1])).toEqual(['2.mdx 第 1 条措施写了两遍（另一条在 0.mdx）']);
  });
  it('lack nothing as long as a file could not be read', () => expect(measures([1, 3], false)).toEqual([]));
});

describe('what an entry rests on and gives way to', () => {
  const node = (id: string, links: { implements?: string[]; replacedBy?: string[] } = {}): LineageNode =>
    ({
      id,
      file: `${id}.mdx`,
      policy: { level: id.split('/')[0], implements: links.implements ?? [], validity: { replacedBy: links.replacedBy ?? [] } },
    }) as unknown as LineageNode;
  const lineage = (...given: Parameters<typeof lineageProblems>) =>
    lineageProblems(...given).map(({ file, field, message, remedy }) => `${file} ${field} ${message}｜${remedy}`);

  it('is there, or was merged into what is there', () => {
    expect(lineage([node('county/a', { implements: ['central/none'] })])).toEqual([
      'county/a.mdx implements 没有“central/none”这个条目｜检查层级和文件名的拼写，或先写好那个条目',
    ]);
    expect(lineage([node('county/a', { replacedBy: ['county/old'] })], (name) => (name === 'old' ? ['county/a', 'county/new', 'city/new'] : []))).toEqual([
      'county/a.mdx validity.replacedBy 没有“county/old”这个条目｜改成 county/new 或 city/new',
    ]);
    expect(lineage([node('county/a', { implements: ['central/broken'] })], undefined, new Set(['central/broken']))).toEqual([]);
  });

  it('is neither itself nor below it; on its own level it may be', () => {
    expect(lineage([node('county/a', { implements: ['county/a'] })])).toEqual(['county/a.mdx implements 指向了自己｜删掉这一项']);
    expect(lineage([node('central/a', { implements: ['county/b'], replacedBy: ['county/b'] }), node('county/b')])).toEqual([
      'central/a.mdx implements “county/b”是下级条目，依据只能向上找｜到 county/b 里写 implements: central/a，这里删掉',
    ]);
    expect(lineage([node('county/a', { implements: ['county/b', 'central/c'] }), node('county/b'), node('central/c')])).toEqual([]);
  });

  it('comes back to itself never: each circle is told once, whoever is in it', () => {
    const circle = [
      node('county/a', { implements: ['county/b'] }),
      node('county/b', { implements: ['county/c'] }),
      node('county/c', { implements: ['county/a'] }),
    ];
    expect(lineage([...circle, node('county/d', { implements: ['county/a'] })])).toEqual([
      'county/a.mdx implements 绕成了圈：county/a → county/b → county/c → county/a｜去掉其中一环',
    ]);
    expect(lineage([node('county/a', { replacedBy: ['county/b'] }), node('county/b', { replacedBy: ['county/a'] })])).toEqual([
      'county/a.mdx validity.replacedBy 绕成了圈：county/a → county/b → county/a｜去掉其中一环',
    ]);
    // Two ways to one place are none.
    expect(
      lineage([
        node('county/a', { implements: ['county/b', 'county/c'] }),
        node('county/b', { implements: ['city/d'] }),
        node('county/c', { implements: ['city/d'] }),
        node('city/d'),
      ]),
    ).toEqual([]);
  });

  it('a circle that a link downwards closes is told as that link alone', () => {
    expect(lineage([node('central/a', { implements: ['county/b'] }), node('county/b', { implements: ['central/a'] })])).toHaveLength(1);
  });
});

describe('a file of facts', () => {
  const record = (more: object = {}): FactRecord =>
    ({
      title: '补助通知',
      docNumber: null,
      issuers: ['某厅', '某局'],
      issuedOn: null,
      effectiveFrom: null,
      expiresOn: null,
      statusNote: '还管用',
      facts: [{ id: 'f1', kind: 'benefit', fact: '每人每年1000元', source: 's1' }],
      sources: [{ key: 's1', title: '网页', url: null, seen: '原话' }],
      gaps: '',
      ...more,
    }) as unknown as FactRecord;
  const wrong = (more: object) => factFileProblems(record(more)).map(({ field, message }) => `${field}：${message}`);
  const fact = (more: object) => wrong({ facts: [{ id: 'f1', kind: 'benefit', fact: '一句', source: 's1', ...more }] });
  const PAIR = ['central/a#one', 'central/a#two'];

  it('has each number and key once, and every source it names', () => {
    expect(wrong({})).toEqual([]);
    const same = { id: 'f1', kind: 'benefit', fact: '一句', source: 's1' };
    expect(wrong({ facts: [same, same, { ...same, id: 'f2' }] })).toEqual(['facts：有两处的编号都是“f1”']);
    expect(wrong({ sources: [{ key: 's1' }, { key: 's1' }] })).toEqual(['sources：有两处的代号都是“s1”']);
    expect(fact({ source: 's9' })).toEqual(['facts[0].source：sources 里没有代号“s9”']);
  });

  it('says of what is not allowed whether two benefits are concerned, and of nothing else', () => {
    const unclear = 'facts[0]：没写清这件不许的事牵涉不牵涉两样待遇';
    expect([fact({ kind: 'prohibition', between: PAIR }), fact({ kind: 'prohibition', noPair: 'use' })]).toEqual([[], []]);
    expect([fact({ kind: 'prohibition' }), fact({ kind: 'prohibition', between: PAIR, noPair: 'use' }), fact({ noPair: 'use' })]).toEqual([
      [unclear],
      [unclear],
      [unclear],
    ]);
    expect(fact({ between: PAIR })).toEqual(['facts[0].between：只有 prohibition 才写 between']);
    expect(fact({ unless: '另有规定' })).toEqual(['facts[0].unless：写了 unless，没写是哪两样待遇']);
    expect(fact({ kind: 'prohibition', between: PAIR, unless: '另有规定' })).toEqual([]);
  });

  it('does not end before it begins', () => {
    expect(wrong({ effectiveFrom: '2026', expiresOn: '2025' })).toEqual(['expiresOn：截止日期 2025 早于开始日期 2026']);
    expect([wrong({ effectiveFrom: '2026', expiresOn: '2026-01-01' }), wrong({ effectiveFrom: '2026' }), wrong({ expiresOn: '2026' })]).toEqual([[], [], []]);
  });

  it('is read line by line, the head in whole sentences', () => {
    const lines = factLines(record({ docNumber: '某发〔2026〕1号', issuedOn: '2026', effectiveFrom: '2026-03-01', expiresOn: '2027' }));
    expect([...lines.keys()]).toEqual(['f1', 's1', 'head', 'note', 'gaps']);
    expect(lines.get('f1')).toBe('每人每年1000元');
    expect(lines.get('s1')).toBe('网页；原话');
    expect(lines.get('head')).toBe('补助通知；某发〔2026〕1号；某厅；某局；2026年印发；2026-03-01起施行；至2027年止');
    expect(factLines(record()).get('head')).toBe('补助通知；某厅；某局');
  });
});

describe('the list an author reads', () => {
  const problem = (file: string, number: number): Problem => ({ file, field: `f${number}`, message: '不对', remedy: '改掉' });
  const message = (...problems: Problem[]) => new ContentError(problems).message;

  it('numbers what is wrong, file by file', () => {
    expect(message(problem('a', 1))).toBe('内容有 1 处要改：\n\n1. a　“f1”：不对。改法：改掉。');
    expect(message(problem('a', 1), problem('b', 2), problem('a', 3))).toBe(
      '内容有 3 处要改，在 2 个文件里：\n\n1. a　“f1”：不对。改法：改掉。\n2. a　“f3”：不对。改法：改掉。\n\n3. b　“f2”：不对。改法：改掉。',
    );
  });
  it('holds as many as one mends at once, and says how many are left', () => {
    const many = (count: number) => message(...Array.from({ length: count }, (_, number) => problem(number < 40 ? 'a' : 'b', number)));
    expect(many(40)).not.toContain('另有');
    expect(many(40).split('\n')).toHaveLength(42);
    expect(many(43)).toMatch(/^内容有 43 处要改，在 2 个文件里：\n/);
    expect(many(43)).toMatch(/\n40\. a　[^\n]*\n\n……另有 3 处，先改上面的。$/);
  });
  it('is a kind of error of its own, with the problems in it', () => {
    const error = new ContentError([problem('a', 1)]);
    expect([error.name, error.problems.map(problemText)]).toEqual(['ContentError', ['a　“f1”：不对。改法：改掉。']]);
    expect(new Refusal('没有这个文件。')).toMatchObject({ name: 'Refusal', message: '没有这个文件。' });
  });
});
