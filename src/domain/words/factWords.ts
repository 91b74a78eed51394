/** What a fact says of: who, how much, how, by when, and what is not allowed. */
export const FACT_KINDS = {
  definition: '是什么',
  eligibility: '谁能享受',
  prohibition: '不许',
  duty: '该做的',
  benefit: '给什么',
  procedure: '怎么办',
  window: '办理时段',
  deadline: '截止',
  duration: '期限',
} as const;

/** Which kind of copy was seen of a source, from the page of the office itself down to what others quote of it. */
export const COPIES = ['官方网页', '新闻稿', '网页镜像', '法规库转录', '公开资料转引'] as const;

/** How sure a fact is. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** Whether what a fact file speaks of still holds, as far as was seen. */
export const FACT_STATUSES = ['in-force', 'amended', 'superseded', 'expired', 'unclear'] as const;

/** Why a prohibition names no pair of benefits. */
export const NO_PAIR = {
  conduct: '管单位、干部和个人怎么做',
  use: '管钱、地、物怎么用',
  people: '管一样待遇给谁、多久',
  elsewhere: '别处的做法，或一个地方自己的口径',
  outside: '牵涉的另一样待遇本库没有',
  together: '说的是可以同时享受',
} as const;
