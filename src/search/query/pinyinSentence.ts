import type { Lexicon } from '../index/lexicon.ts';
import { foldKey } from '../text/fold.ts';
import { commonWord, decodeLetters } from './decode.ts';

/** Words that ask or count, by their syllables; names come from the library itself. */
const ASKING: Record<string, string> = {
  duoshao: '多少',
  duoshaoqian: '多少钱',
  qian: '钱',
  jitian: '几天',
  jiwan: '几万',
  jibai: '几百',
  jiqian: '几千',
  jikuai: '几块',
  duoda: '多大',
  le: '了',
  jinian: '几年',
  jigeyue: '几个月',
  jici: '几次',
  jicheng: '几成',
  jibei: '几倍',
  jisui: '几岁',
  jizhong: '几种',
  jige: '几个',
  duojiu: '多久',
  duochangshijian: '多长时间',
  yinian: '一年',
  meinian: '每年',
  yigeyue: '一个月',
  meiyue: '每月',
  meigeyue: '每个月',
  yici: '一次',
  yixueqi: '一学期',
  yimu: '一亩',
  meimu: '每亩',
  yitian: '一天',
  yihu: '一户',
  geyue: '个月',
  yi: '一',
  er: '二',
  san: '三',
  si: '四',
  wu: '五',
  liu: '六',
  qi: '七',
  ba: '八',
  jiu: '九',
  shi: '十',
  yibai: '一百',
  bai: '百',
  wan: '万',
  sui: '岁',
  yisui: '一岁',
  leng: '',
  yilei: '一类',
  erlei: '二类',
  sanlei: '三类',
  silei: '四类',
  yiji: '一级',
  erji: '二级',
  sanji: '三级',
  siji: '四级',
  zenme: '怎么',
  zenmeban: '怎么办',
  zenmeshenqing: '怎么申请',
  zenmebanli: '怎么办理',
  ruhe: '如何',
  shenqing: '申请',
  shenme: '什么',
  shenmeshihou: '什么时候',
  heshi: '何时',
  nali: '哪里',
  quna: '去哪',
  qunali: '去哪里',
  qunaliban: '去哪里办',
  zhaoshui: '找谁',
  naxieren: '哪些人',
  naxie: '哪些',
  weishenme: '为什么',
  ma: '吗',
  neng: '能',
  nengbuneng: '能不能',
  keyi: '可以',
  keyima: '可以吗',
  nengling: '能领',
  haineng: '还能',
  haiyou: '还有',
  haiyouma: '还有吗',
  youmeiyou: '有没有',
  shibushi: '是不是',
  yaobuyao: '要不要',
  zui: '最',
  zuiduo: '最多',
  duo: '多',
  zuigao: '最高',
  zuishao: '最少',
  zuidi: '最低',
  zuichang: '最长',
  zuiwan: '最晚',
  dai: '贷',
  ling: '领',
  bu: '补',
  jiao: '交',
  gei: '给',
  fa: '发',
  bao: '报',
  de: '的',
  he: '和',
  zai: '在',
  shishenme: '是什么',
  xianzai: '现在',
  jinnian: '今年',
  qunian: '去年',
  mingnian: '明年',
  biaozhun: '标准',
  tiaojian: '条件',
  duixiang: '对象',
  cailiao: '材料',
  liucheng: '流程',
  wenhao: '文号',
  yiju: '依据',
  wenjian: '文件',
  bili: '比例',
  baoxiao: '报销',
  edu: '额度',
  qixian: '期限',
  nongcun: '农村',
  laoren: '老人',
  haizi: '孩子',
  butie: '补贴',
  buzhu: '补助',
  jintie: '津贴',
  daikuan: '贷款',
  gongshi: '公示',
  zigede: '资格的',
  zige: '资格',
  suan: '算',
  hui: '会',
  nianling: '年龄',
};
const LONGEST = 8;
/** A word of this length need not be a name. */
const WORD = 2;
const SHORTEST = 4;
/** From this share of letters on a query is a sentence in pinyin; below it letters stand among Chinese characters. */
const MOSTLY = 0.6;

/** The runs of letters cut into syllables; undefined when a run is no sequence of syllables. */
export function syllablesOf(letters: string, known: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let length = Math.min(6, end); length > 0; length -= 1) {
      const before = best[end - length];
      const syllable = letters.slice(end - length, end);
      // Fewer, longer syllables are likelier: xian is one word before xi an.
      if (before && known.has(syllable) && before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, syllable];
    }
  }
  return best[letters.length];
}

/**
 * A whole question typed in pinyin, spelled out, as Chinese: dibao gongshi ji tian → 低保公示几天. Undefined when it is none,
 * or when a part stands for nothing the library knows.
 */
export function readPinyinSentence(index: Lexicon, typed: string): string | undefined {
  const letters = typed.replace(/[^a-z]/g, '');
  if (letters.length < SHORTEST) return undefined;
  const mixed = letters.length < MOSTLY * typed.replace(/[ |]/g, '').length;
  const known = index.pinyin.syllables;
  let sentence = '';
  let read = 0;
  let count = 0;
  for (const run of typed.split(/([^a-z |]+)/)) {
    const words = run.split(/[ |]+/).filter((word) => word !== '');
    if (/[^a-z |]/.test(run)) {
      sentence += run;
      continue;
    }
    const cut = words.map((word) => syllablesOf(word, known));
    if (cut.some((one) => one === undefined)) return undefined;
    const syllables = cut.flatMap((one) => one!);
    count += syllables.length;
    for (let at = 0; at < syllables.length; ) {
      const taken = longestWord(index, syllables, at, sentence[sentence.length - 1] ?? '');
      sentence += taken?.text ?? '';
      read += taken?.length ?? 0;
      at += taken?.length ?? 1;
    }
  }
  // A word or initials are read elsewhere; a sentence has several syllables and nearly all of them are understood.
  // Among Chinese characters a run of letters may be English: every syllable must mean something.
  return mixed ? (read === count ? sentence : undefined) : count >= 4 && read >= 0.75 * count ? sentence : undefined;
}

function longestWord(index: Lexicon, syllables: readonly string[], at: number, before: string): { text: string; length: number } | undefined {
  for (let length = Math.min(LONGEST, syllables.length - at); length > 0; length -= 1) {
    const joined = syllables.slice(at, at + length).join('');
    const asking = ASKING[joined];
    if (asking !== undefined) return { text: asking, length };
    if (length < 2 || breaksAsking(syllables, at, at + length)) continue;
    // A name of the library, else a short word of its sentences: 本科, 核查.
    const name = decodeLetters(index, joined, before, '').find(({ text: one }) => one.length === length && index.whole.lengthAt(foldKey(one), 0) === length);
    const text = name?.text ?? (length === WORD ? commonWord(index, joined) : undefined);
    if (text !== undefined) return { text, length };
  }
  return undefined;
}

/** Whether a word of asking begins inside a stretch of syllables and ends beyond it: 报了几 of 报了几天. */
function breaksAsking(syllables: readonly string[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1)
    for (let end = to + 1; end <= Math.min(at + LONGEST, syllables.length); end += 1) if (ASKING[syllables.slice(at, end).join('')] !== undefined) return true;
  return false;
}
