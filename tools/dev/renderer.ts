/** The process that draws pages for `npm run dev`. It runs one state of the code; after an edit of the code another one takes its place. */
import { startRemembering } from '../../src/store/remember.ts';
import { PROJECT } from '../cli.ts';
import { sentenceOf } from '../failure.ts';
import { DevSite } from './site.ts';
import type { Answer, RenderAsk } from './messages.ts';

const root = process.argv[2]!;
const tell = (answer: Answer) => process.send!(answer);

// What is remembered is read by content and code, so it cannot be old; nothing is written down.
startRemembering(PROJECT, root, { reading: true });
let site: DevSite;
try {
  site = await DevSite.open(PROJECT, root);
} catch (error) {
  tell({ number: 0, problem: sentenceOf(error) });
  process.exit(1);
}

async function answer({ number, path }: RenderAsk): Promise<Answer> {
  try {
    if (path === undefined) {
      await site.reread();
      return { number };
    }
    const file = await site.file(path);
    return { number, ...(file === undefined ? {} : { file: Buffer.from(file) }) };
  } catch (error) {
    return { number, problem: sentenceOf(error) };
  }
}

/** One after another: nothing is drawn while the library is being read. */
let last: Promise<unknown> = Promise.resolve();
process.on('message', (ask: RenderAsk) => {
  last = last.then(() => answer(ask)).then(tell);
});
process.once('disconnect', () => process.exit());
tell({ number: 0 });
