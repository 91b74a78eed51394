import { BREAK } from '../text/fold.ts';
import { tidy } from '../text/questionWords.ts';
import { KEPT, TALK, wordAt } from './talkWords.ts';

/** The folded text with talk turned into breaks. `known` are names of the library, which stay whole. */
export function withoutTalk(key: string, known: (key: string, at: number) => number): string {
  let result = '';
  for (let at = 0; at < key.length; ) {
    const name = known(key, at);
    const keep = Math.max(name, wordAt(KEPT, key, at));
    const talk = wordAt(TALK, key, at);
    if (talk > 0 && talk > keep) {
      result += BREAK;
      at += talk;
    } else if (keep > 0) {
      result += key.slice(at, at + keep);
      at += keep;
    } else {
      result += key[at]!;
      at += 1;
    }
  }
  return tidy(result);
}

/** A text with its commas as sentence ends, so that no pair of characters reaches over a clause; 三、四类 stays one list of numbers. */
export const clauses = (text: string): string =>
  text.replace(/(?<![一二三四五六七八九十\d])、|、(?![一二三四五六七八九十\d])|[，,：:；;…～~（）()]+|—{2,}|\s+/g, '。');

const YEARISH = /(?<![0-9])(?:19|20)\d{2}(?:年度?|年)?|(?<![0-9])[12]\d年(?:口径)?/g;
const AGED = /\d{1,3}(?:周?岁半?|来岁|多岁)/g;
/** 二十只, 一百二十来斤: how many the reader has tells nothing of the matter. */
const COUNTED = /\d+(?:来|多|几)?(?:只|头|亩|箱|羽|口人|口|斤|株|棒|块地)/g;
const MEASURE = /(?:每|1)(?:个)?(?:人每月|人每年|亩|户|人|年|月|学期|学年|头|只|箱|株|生|天|次|家|口|棒|立方)(?![生口均])|全年|整年|一年到头/g;
const ASKING =
  /几10+[块元]?|几[天日年月次回人个项种类档条处级样倍成折块元平号期]|多少[天日年月次回人个项种类档元块]?|百分之几|什么时候|啥时候|哪1?[天年月]|文号|标准$/g;

/** What a folded question is about: without talk, years, ages and the words that only ask. */
export const contentOf = (key: string, known: (key: string, at: number) => number): string =>
  withoutTalk(key.replace(YEARISH, BREAK).replace(AGED, BREAK).replace(COUNTED, BREAK).replace(ASKING, BREAK).replace(MEASURE, BREAK), known);
