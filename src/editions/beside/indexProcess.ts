/** The process in which the search index of a large library is built; src/editions/beside/indexAside.ts starts it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { buildSearchIndex } from '../../search/build/buildIndex.ts';
import { rememberAs, stopRemembering } from '../../store/remember.ts';
import type { IndexDone, IndexWork } from './indexAside.ts';

async function done({ input, memory }: IndexWork): Promise<IndexDone> {
  rememberAs({ ...memory, aside: true });
  try {
    return { files: await buildSearchIndex(input) };
  } catch (failure) {
    return { failure: failure as Error };
  } finally {
    stopRemembering();
  }
}

// Whoever asked is gone: nobody waits for the index.
process.once('disconnect', () => process.exit(1));
const file = process.argv[2]!;
writeFileSync(file, serialize(await done(deserialize(readFileSync(file)) as IndexWork)));
process.exit();
