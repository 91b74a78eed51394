import * as z from 'zod';
import { entryId, words } from '../text/fieldsSchema.ts';
import { isPersonName } from '../text/personName.ts';
import { INCOME_LINES } from '../words/incomeLines.ts';
import { LEVELS, keysOf } from '../words/vocabulary.ts';

const sitePath = z.string().regex(/^[a-z0-9/-]+\.html$/, '写成 print/wall.html 这样，不以斜线开头');
const phone = z.string().regex(/^(?!\d{4}-\d{1,2}-\d{1,2}$)(?=(?:\D*\d){3})[0-9() -]{3,20}$/, '电话只写数字、空格、括号和短横');

/** A role or an office, never somebody by name. */
const officeName = words(2, 20).refine((text) => !isPersonName(text), '写单位或岗位，如“县民政局”“村级联系人”；不写姓名');

/** content/region.yaml: where this library is for, and who to ask there. */
export const regionSchema = z.strictObject({
  site: words(2, 20).meta({ title: '站名', description: '站名。' }),
  county: words(2, 20).meta({ title: '服务的地方', description: '本版服务的地方，显示在站名旁边。' }),
  places: z
    .array(
      z.strictObject({
        name: words(2, 20),
        level: z.enum(keysOf(LEVELS)),
        demonstration: z.boolean().default(false),
        mark: words(1, 6).optional(),
        warning: words(4, 40).optional(),
        notice: words(4, 200).optional(),
      }),
    )
    .min(1)
    .meta({
      title: '地名',
      description:
        '从中央到县的地名，条目的 place 从这里选。demonstration: true 的不是真实地方的文件：mark 是盖在条目旁边的字，warning 是印在卡上的一句，notice 是页上的一段。',
    }),
  measures: z
    .strictObject({ name: words(2, 12) })
    .optional()
    .meta({ title: '措施叫什么', description: '本县措施合起来叫什么，如“八条措施”；没有就叫“本县措施”。' }),
  levels: z
    .partialRecord(z.enum(keysOf(LEVELS)), z.strictObject({ label: words(2, 6), seal: z.string().trim().length(1) }))
    .optional()
    .meta({
      title: '各级叫法',
      description: '省、市、县三级在这里怎么叫、印上哪个字，如 city: { label: 盟级, seal: 盟 }。不写就按地名最后一个字：州、盟、旗、区都认得。',
    }),
  moved: z
    .record(sitePath, sitePath)
    .default({})
    .meta({ title: '换过的地址', description: '换过地址的页：旧地址: 新地址，如 print/old.html: print/wall.html。旧地址会转到新地址。' }),
  address: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ title: '地址', description: '网站公开地址；没有就不写，打印件上就不印二维码。' }),
  contacts: z
    .array(z.strictObject({ role: officeName, phone: phone.optional() }))
    .max(6)
    .default([])
    .meta({ title: '卡上联系人', description: '印在明白卡上的联系人；没有就留空行手填。' }),
  offices: z
    .array(
      z.strictObject({
        name: officeName.meta({ title: '名称', description: '条目里怎么称呼它，如“县民政局”“乡镇民政办”。' }),
        phone: phone.optional().meta({ title: '电话', description: '电话。写成带引号的文字，开头的 0 才不会丢。' }),
        address: words(2, 40).optional().meta({ title: '地址', description: '地址。' }),
        hours: words(2, 30).optional().meta({ title: '上班时间', description: '上班时间。' }),
      }),
    )
    .default([])
    .meta({ title: '电话簿', description: '本县电话簿：条目里“找谁”写到的单位，站上、卡上、对照里都会带上电话。没有查到的不写，留空行手填。' }),
  hotlines: z
    .array(
      z.strictObject({
        name: words(2, 20),
        phone,
        use: words(4, 60),
        fact: z.string().regex(/^[a-z0-9-]+#f\d+$/, '请写成“底稿文件名#f1”'),
      }),
    )
    .default([])
    .meta({ title: '热线', description: '全国统一的热线：号码和它管什么；fact 是出处，写“底稿文件名#f1”。' }),
  incomeLines: z
    .array(
      z.strictObject({
        key: z
          .enum(keysOf(INCOME_LINES))
          .meta({ title: '哪条线', description: '哪条线：dibao-rural 农村低保标准、dibao-town 城市低保标准、monitoring 防止返贫监测线。' }),
        value: z.number().positive().meta({ title: '多少元', description: '每人每年多少元。' }),
        year: z.int().min(1949).max(2099).meta({ title: '哪一年', description: '是哪一年的数。' }),
        times: z.number().min(1).max(5).meta({ title: '放宽到几倍', description: '放宽到几倍才排除，给今年的线留余地。' }),
        fact: z
          .string()
          .regex(/^[a-z0-9-]+#f\d+$/, '请写成“底稿文件名#f1”')
          .meta({ title: '出自哪条事实', description: '出自哪条事实：底稿文件名#f1。' }),
      }),
    )
    .default([])
    .meta({
      title: '收入线',
      description: '最近查到的收入线，入户对照用：人均年收入高过 value 的 times 倍，才不再让这户去核实；没有查到的不写，就都去核实。查到新的只改这里。',
    }),
  examples: z
    .array(z.string().trim().min(2).max(12))
    .min(1)
    .default(['低保'])
    .meta({ title: '搜索举例', description: '首页搜索框和使用说明里举的例子，三五个，要查得到：几个字、文号、拼音首字母。' }),
  asked: z.array(words(4, 16)).max(6).default([]).meta({ title: '常问', description: '首页搜索框下面的常问，点一下就查，最多六问；每一问都要有答话。' }),
  featuredChanges: z.array(entryId).default([]).meta({ title: '今年变了什么', description: '首页“今年变了什么”列出的条目，五条左右，写条目名 level/文件名。' }),
});

export type Region = z.infer<typeof regionSchema>;
export type Place = Region['places'][number];
