import { examplesSchema } from '../../src/domain/policy/examplesSchema.ts';
import { eventsSchema } from '../../src/domain/policy/eventsSchema.ts';
import { policySchema } from '../../src/domain/policy/policySchema.ts';
import { regionSchema } from '../../src/domain/policy/regionSchema.ts';
import { termsSchema } from '../../src/domain/policy/termsSchema.ts';
import { factFileSchema } from '../../src/domain/fact/factFileSchema.ts';
import { repliesSchema } from '../../src/domain/local/replySchema.ts';
import { originalSchema } from '../../src/domain/original/originalSchema.ts';
import { fieldsOf, type Field } from '../../src/domain/text/fieldGuide.ts';

type Schema = Parameters<typeof fieldsOf>[0];

const FILES: [name: string, what: string, schema: Schema][] = [
  ['content/policies/<层级>/<文件名>.mdx', '政策条目，两条 --- 之间的部分', policySchema],
  ['content/region.yaml', '地方、电话簿、联系人', regionSchema],
  ['content/replies.yaml', '本县补数：问来的', repliesSchema],
  ['content/facts/<层级>/<文件名>.yaml', '事实底稿', factFileSchema],
  ['content/originals/<代号>.yaml', '原件的抽文', originalSchema],
  ['content/terms.yaml', '词语', termsSchema],
  ['content/events.yaml', '家里出了事', eventsSchema],
  ['content/examples/<地名拼音>.yaml', '别处的例子', examplesSchema],
];

const escaped = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{', '&#123;');

function row({ path, title, required, words, kind, description }: Field): string {
  const how = words.length ? `从这些里选：${words.map((word) => `\`${word}\``).join(' ')}` : kind;
  return `| \`${path}\` | ${title} | ${required ? '要写' : '可以不写'} | ${how} | ${escaped(description)} |`;
}

/** docs/fields.md: every field of every file, from the very words the check's sentences use. */
export function fieldsDocs(): string {
  const parts = FILES.map(([name, what, schema]) =>
    [`## ${what}`, '', `\`${name}\``, '', '| 写法 | 是什么 | 要不要写 | 写成 | 怎么写 |', '| --- | --- | --- | --- | --- |', ...fieldsOf(schema).map(row)].join(
      '\n',
    ),
  );
  return `# 每一项怎么写\n\n这一页由 \`npm run docs\` 照程序里的说明写出，报错时说的也是这些话。条件 \`who\` 和户情的写法另看 [household.md](household.md)。\n\n${parts.join('\n\n')}\n`;
}
