import { isOfficeName } from './officeName.ts';

/** The surnames of nearly everybody; those that are everyday words in a sentence (于、年、何、高、方、成 …) count only before a title. */
const COMMON = '王李张刘陈杨赵黄周吴徐孙胡朱郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶魏苏吕丁任姚卢傅钟姜崔谭廖范汪陆韦贾邹熊孟秦阎薛侯雷尹郝邵龚贺';
const RARE = '何高马程沈于白石万段钱汤戴夏方成年江史向文武毛康顾龙安常';
const TITLES = '(?:同志|主任|局长|副局长|科长|股长|书记|支书|队长|老师|校长|院长|经理|乡长|镇长|县长|主席|会长|干事|专干|医生)';

const WHOLE = new RegExp(`^(?:[${COMMON}${RARE}][\\u4e00-\\u9fff]{1,2}|(?:欧阳|司马|上官|诸葛|尉迟)[\\u4e00-\\u9fff]{1,2})$`);
const TITLED = new RegExp(`[${COMMON}${RARE}][\\u4e00-\\u9fff]{0,2}${TITLES}$`);
/** 老马, 小李, 李某某 */
const FAMILIAR = new RegExp(`^[老小][${COMMON}${RARE}]$|^[${COMMON}${RARE}]某`);

/** Whether a text that ought to name an office or a role is a person's name: 张德胜, 李主任, 县教育局王科长, 老马. */
export function isPersonName(text: string): boolean {
  const bare = text.trim();
  if (isOfficeName(bare) || /[校乡镇村县市区组员户口队室科股]$/.test(bare)) return false;
  return WHOLE.test(bare) || TITLED.test(bare) || FAMILIAR.test(bare);
}

const THREE = new RegExp(`^[${COMMON}][\\u4e00-\\u9fff]{2}$`);
/** What things are called, of which none is a person. */
const THING = /[病房屋费金贷款补助贴证卡单表保险田地林草粮畜羊牛猪鸡蜂棚路水电网校园厂社企业户人员岗工法案会]$/;

/** Whether a word among names of things sounds like a person's all the same: 李德胜, not 安置房. Never sure. */
export const soundsLikePerson = (text: string): boolean => THREE.test(text.trim()) && !THING.test(text.trim());

/** A name inside running text: a surname with one or two characters, where something before and behind it says that a person is spoken of. */
const SPOKEN = new RegExp(
  `(?:户主|村民|群众|患者|老人|学生|姓名[:：]?|(?:[组村社]|^|[，。；：、“（\\s]))([${COMMON}][\\u4e00-\\u9fff]{1,2})(?=[，,、（(]?(?:今年|现年|\\d{1,3}岁|患|得了|因病|因残|家住|住在|系|家中|一家|家里|户))`,
  'g',
);

/** Illness or a village beside a name. */
const BESIDE = /患|病|癌|瘤|残疾|尿毒症|透析|精神|[\u4e00-\u9fff]{1,4}[村组社](?![民会委集干级里内医])/;

/** Whether a sentence seems to tell of somebody by name together with an illness or a village. Never sure: it only warns. */
export function namesSomebody(sentence: string): boolean {
  SPOKEN.lastIndex = 0;
  return BESIDE.test(sentence) && SPOKEN.test(sentence);
}
