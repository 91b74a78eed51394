import { BREAK, foldKey } from './fold.ts';

/**
 * Words that ask rather than name. They become a break, so that 低保怎么申请 searches 低保 and 申请 without inventing 保申.
 * The longest wins, so the list is sorted by length.
 */
const PHRASES = [
  '请问一下',
  '我想问一下',
  '我想问',
  '想问一下',
  '请问',
  '问一下',
  '打听一下',
  '帮我查一下',
  '查一下',
  '帮我查',
  '我想查',
  '怎么办理',
  '怎么办',
  '怎么回事',
  '怎么样',
  '怎样',
  '怎么',
  '咋个',
  '咋办',
  '咋样',
  '咋',
  '如何',
  '为什么',
  '为啥',
  '多少钱',
  '多少',
  '好多钱',
  '能不能',
  '可不可以',
  '可以不可以',
  '行不行',
  '要不要',
  '是不是',
  '有没有',
  '会不会',
  '该不该',
  '用不用',
  '还能不能',
  '还管不管',
  '管不管',
  '还有没有',
  '帮不帮',
  '给不给',
  '免不免',
  '算不算',
  '可以吗',
  '行吗',
  '能吗',
  '是什么',
  '什么是',
  '什么时候',
  '啥时候',
  '什么样',
  '什么',
  '是啥',
  '哪些',
  '哪个',
  '哪几种',
  '哪里',
  '哪儿',
  '哪种',
  '几个',
  '谁能',
  '谁可以',
  '还能',
  '还可以',
  '能够',
  '可以',
  '应该',
  '该做',
  '要做',
  '想要',
  '我家',
  '我们',
  '咱们',
  '咱家',
  '你们',
  '他们',
  '我想',
  '我要',
  '有关',
  '关于',
  '一下子',
  '一下',
  '没有',
  '的话',
  '到底',
]
  .map((phrase) => foldKey(phrase))
  .sort((a, b) => b.length - a.length);
/** Particles and pronouns. 要、能、还 stay: they stand inside too many words, and a pair nobody wrote costs nothing. */
const SINGLES = new Set([...'吗呢吧嘛啊呀的了我你他她咱啥谁哪给']);
const KEEP = ['目的', '的确', '了解', '我国', '了结', '供给', '给付', '补给', '自给', '给予', '给养'];

/** The folded query with question words turned into breaks; the query itself when nothing else is left. */
export function stripQuestion(key: string): string {
  let result = '';
  for (let at = 0; at < key.length; ) {
    const kept = KEEP.find((word) => key.startsWith(word, at));
    if (kept) {
      result += kept;
      at += kept.length;
      continue;
    }
    const phrase = PHRASES.find((word) => key.startsWith(word, at));
    if (phrase) {
      result += BREAK;
      at += phrase.length;
    } else {
      result += SINGLES.has(key[at]!) ? BREAK : key[at]!;
      at += 1;
    }
  }
  const parts = tidy(result).split(BREAK);
  // 有 of 有…待遇吗 is left over from the asking; a lone character counts only when nothing longer was asked.
  const longer = parts.filter((part) => part.length > 1);
  const bare = (longer.length > 0 ? longer : parts).join(BREAK);
  return bare === '' ? tidy(key) : bare;
}

/** Without doubled breaks and outer spaces. */
export const tidy = (key: string) =>
  key
    .split(BREAK)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(BREAK);
