/** Who takes the library over: by flags, and at a terminal by what is answered. */
import { createInterface } from 'node:readline';
import type { Taker } from '../src/county/adopt/newRegion.ts';
import { Refusal } from '../src/domain/policy/problem.ts';

/** Puts one question and gives the line that was answered; undefined when nothing more will come. */
export type Ask = (question: string) => Promise<string | undefined>;

/** What to ask for, in this order; a blank answer is taken where `may` says so. */
const QUESTIONS: readonly [field: keyof Taker, question: string, may: boolean][] = [
  ['province', '哪个省（全名，如“某某省”）：', false],
  ['city', '哪个市、州、盟（没有就直接回车）：', true],
  ['county', '哪个县、旗、区（全名）：', false],
  ['measures', '本县措施合起来叫什么，如“八条措施”（没有就直接回车）：', true],
  ['site', '站名叫什么（用原来的就直接回车）：', true],
];
const FLAGS = 'npm run adopt -- --province 某某省 --city 某某市 --county 某某县';

/** Flags, and the answers to what they left open when `ask` is there and province or county is missing. */
export async function takerOf(given: Partial<Taker>, ask?: Ask): Promise<Taker> {
  const answers = { ...given };
  if (ask && (given.province === undefined || given.county === undefined)) {
    for (const [field, question, may] of QUESTIONS) {
      while (answers[field] === undefined) {
        const line = await ask(question);
        if (line === undefined) throw new Refusal(`没有答完就停了，什么都没有动。改法：再运行一次，一项一项答完；或一次写全：${FLAGS}。`);
        const answer = line.trim();
        if (answer) answers[field] = answer;
        else if (may) break;
      }
    }
  }
  const { province, county, ...rest } = answers;
  if (province === undefined || county === undefined) throw new Refusal(`没有写全换成哪里。改法：写成 ${FLAGS}，或在终端里运行，一项一项回答。`);
  return { ...rest, province, county };
}

/** Asks on two streams. Lines that come before their question is put are kept for it; Ctrl+D and Ctrl+C end the input. */
export function askOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): { ask: Ask; close: () => void } {
  const lines = createInterface({ input, output });
  const coming = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      lines.setPrompt(question);
      lines.prompt();
      const { done, value } = await coming.next();
      if (!done) return value;
      output.write('\n');
      return undefined;
    },
    close: () => lines.close(),
  };
}
