import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, RenderAsk } from './messages.ts';

/** One renderer process, from its start to its end. */
export class Renderer {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;
  /** Whether it has started, or why not. */
  readonly started: Promise<Answer>;

  constructor(root: string) {
    this.#child = fork(join(import.meta.dirname, 'renderer.ts'), [root], { serialization: 'advanced' });
    this.started = this.#answer(0);
    this.#child.on('message', (answer: Answer) => {
      this.#waiting.get(answer.number)?.(answer);
      this.#waiting.delete(answer.number);
    });
    this.#child.once('exit', () => {
      for (const [number, tell] of this.#waiting) tell({ number, problem: '画页面的程序停了。改法：看上面的话，改好以后再存一次文件。' });
      this.#waiting.clear();
    });
  }

  #answer(number: number): Promise<Answer> {
    return new Promise((tell) => this.#waiting.set(number, tell));
  }

  #ask(path?: string): Promise<Answer> {
    this.#asked += 1;
    const ask: RenderAsk = { number: this.#asked, ...(path === undefined ? {} : { path }) };
    const answer = this.#answer(ask.number);
    if (this.#child.connected) this.#child.send(ask);
    else this.#waiting.get(ask.number)?.({ number: ask.number, problem: '画页面的程序停了。改法：改好以后再存一次文件。' });
    return answer;
  }

  file = (path: string): Promise<Answer> => this.#ask(path);
  reread = (): Promise<Answer> => this.#ask();
  stop = (): void => void this.#child.kill();
}
