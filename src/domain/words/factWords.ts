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
