import type { Policy } from '../domain/policy/policySchema.ts';
import { AUDIENCES, TOPICS, keysOf } from '../domain/words/vocabulary.ts';

/** A picker over the rows of a page: the row's data attribute it goes by, its label, what it is called unset, and what can be picked. */
export interface Picker {
  name: string;
  label: string;
  all: string;
  options: [value: string, text: string][];
}

/** 主题, of those that stand among the rows' policies; a policy may belong to several. */
export const topicPicker = (policies: readonly Policy[]): Picker => ({
  name: 'topic',
  label: '主题',
  all: '全部主题',
  options: keysOf(TOPICS)
    .filter((topic) => policies.some((policy) => policy.topic === topic || policy.alsoTopics.includes(topic)))
    .map((key) => [key, TOPICS[key]]),
});

/** 户类型, of those that stand among the rows' policies. */
export const audiencePicker = (policies: readonly Policy[]): Picker => ({
  name: 'audience',
  label: '户类型',
  all: '全部户类型',
  options: keysOf(AUDIENCES)
    .filter((key) => policies.some(({ audience }) => audience.includes(key)))
    .map((key) => [key, AUDIENCES[key]]),
});
