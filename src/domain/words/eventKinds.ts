/** 家里出的事，按谁、什么分，页面照这个顺序排。 */
export const EVENT_KINDS = {
  family: '家里',
  illness: '病',
  disaster: '灾',
  school: '上学',
  child: '孩子没人管',
  elder: '老人',
  work: '找活和工钱',
  farm: '种养',
  house: '住房和搬迁',
  water: '吃水',
  money: '钱紧',
  rights: '没评上、没人管',
} as const;
export type EventKind = keyof typeof EVENT_KINDS;
