/** A question as it stands in the page's own list. */
export interface DrillQuestion {
  id: string;
  level: string;
  topics: readonly string[];
  ask: string;
  /** The exact answer and where it is from, as they stand in the list. */
  answer: readonly Element[];
  say: string;
  /** The entry to read again. */
  title: string;
  link: string;
  document: string;
  /** Empty where it is no multiple choice. */
  options: readonly string[];
  right: string;
}

const text = (element: Element | null) => element?.textContent ?? '';

function questionOf(item: HTMLElement): DrillQuestion {
  const link = item.querySelector('details a');
  return {
    id: item.dataset['question']!,
    level: item.dataset['level'] ?? '',
    topics: (item.dataset['topic'] ?? '').split(' '),
    ask: text(item.querySelector('summary')),
    answer: Array.from(item.querySelectorAll('details > p')),
    say: text(item.querySelector('details > p')),
    title: text(link),
    link: link?.getAttribute('href') ?? '',
    document: text(item.querySelector('.soft')),
    options: item.dataset['options']?.split('|') ?? [],
    right: item.dataset['right'] ?? '',
  };
}

export const questionsIn = (place: HTMLElement): DrillQuestion[] => Array.from(place.querySelectorAll<HTMLElement>('[data-question]')).map(questionOf);

/** What the form asks for. */
export interface Wish {
  level: string;
  topic: string;
  count: number;
  choose: boolean;
}

export function fitting(questions: readonly DrillQuestion[], { level, topic, choose }: Wish): DrillQuestion[] {
  return questions.filter(
    (question) => (!level || question.level === level) && (!topic || question.topics.includes(topic)) && (!choose || question.options.length > 0),
  );
}
