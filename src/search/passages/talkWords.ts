import { foldKey } from '../text/fold.ts';

/** Folded words by their first character, the longest first. */
export type WordTable = ReadonlyMap<string, readonly string[]>;

function tableOf(words: string): WordTable {
  const table = new Map<string, string[]>();
  for (const word of new Set(
    words
      .trim()
      .split(/\s+/)
      .map((one) => foldKey(one)),
  ))
    table.set(word[0]!, [...(table.get(word[0]!) ?? []), word]);
  for (const row of table.values()) row.sort((a, b) => b.length - a.length);
  return table;
}

/** Length of the longest word of a table that stands at `at`; 0 for none. */
export const wordAt = (table: WordTable, key: string, at: number): number => table.get(key[at]!)?.find((word) => key.startsWith(word, at))?.length ?? 0;

/**
 * Words of talk that tell nothing of the matter: who speaks, who said so, how one asks. They become breaks before content is
 * weighed.
 */
export const TALK = tableOf(`
  听人说 听说 人家说 有人说 都说 村上说 村里说 乡上说 老师说 干部说 广播里说 电视上说 说是 说的 说了 说让
  说要 叫我们 叫我 让我们 让我 给我们 给我 你帮我 帮我看看 看看 你看 想问问 想问 问问 问一下 请教 打听
  麻烦 你说 我说 我听 不知道 晓不得 晓得 知不知道 搞不清 弄不清 拿不准 我们家 我家 咱家 屋里 家里 家里头
  我们村 我们庄 庄里 村上 村里 我们 咱们 他们 你们 人家 自己 别人 大家 有些 有个 有的 那个 这个 那种
  这种 那些 这些 哪个 一个 这样 那样 这么 那么 这事 这话 那边 这边 那时候 当时 那会 这会 到底 究竟 一共
  总共 算下来 大概 大约 左右 顶多 最多 起码 至少 多少钱 多少 好多 几多 多钱 怎么 咋个 咋 啥时候 什么时候
  什么 啥 哪里 哪儿 能不能 可不可以 行不行 是不是 要不要 有没有 该不该 算不算 给不给 对着没 对不对 真不真
  还能不能 还能 还有 还是 还要 还得 还没 还给 还在 能够 能领 能有 能给 能拿 可以 应该 需要 想要 想把
  想办 想给 要是 如果 假如 已经 现在 如今 目前 眼下 今年 去年 前年 明年 往年 年年 每年 以前 过去 原来
  后来 以后 之后 然后 刚刚 刚 正 才 就是 就 也 都 又 再 光 只 先 后头 里头 上头 下来 起来 出来 过来
  上去 一下 一直 一次 一样 这次 那次 今儿 昨晚 昨天 上月 这月 下月 要多少 给多少 领多少 补多少 发多少
  交多少 得多少 是多少 怎么样 怎么办 咋办 咋算 咋弄 咋领 弄不 成不 得不 呢 哩 嘛 呀 哦 啦 噢 吗 吧 啊
  么 的话 的 了 着 得 地 把 被 给 叫 让 跟 和 与 及 对 从 向 往 在 是 有 我 你 他 她 它 咱 俺
  谁 哪 几 那 这 不 没 我爸 我妈 我爷 我奶 我叔 我姑 我舅 我哥 我弟 我姐 我妹 媳妇 婆娘 老汉 老婆
  男人 掌柜的 两口子 老两口 婆婆 公公 大大 爹 娘 爷爷 奶奶 老人家 亲戚 邻居 姨 舅舅 叔 哥 嫂子
`);

/** Names in which a word of talk is no talk. */
export const KEPT = tableOf(`
  目的 确认 养老 老人 残疾人 不满 不低于 不超过 没收 了解 后续 对象 对账 给付 供给 给予 供养 先诊疗
  后付费 就业 就医 就学 就读 在校 在读 在册 在家 和政 和美 得病 地力 地方 地质 土地 耕地 草地 基地 异地
  易地 当地 跟踪 从业 对口 着火 着陆 被子 让利 往返 把关 只补 正式 才能 再次 先后 几类 都市 首都 不动产
  不良 没钱 没水 没收入 没人 有车 有房 有效 有偿 没上 没爹 得了
`);
