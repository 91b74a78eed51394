/** The process in which Astro compiles the templates; compiledPages.ts starts it. The memory it takes ends with it. */
import { build } from 'astro';

// Whoever asked is gone: nobody waits for the templates.
process.once('disconnect', () => process.exit());
const [root, outDir] = process.argv.slice(2) as [string, string];
try {
  await build({ root, outDir, logLevel: 'silent' });
  process.send!(null);
} catch (error) {
  const { message, stack, code, path } = error as NodeJS.ErrnoException;
  process.send!({ message, stack, code, path });
}
