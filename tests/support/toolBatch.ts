/** A process that runs many tools one after another: what they share is loaded once. Calls come on its standard input, what became of them goes to its standard output. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Call {
  tool: string;
  args: string[];
  cwd: string;
}

const { project, calls } = JSON.parse(readFileSync(0, 'utf8')) as { project: string; calls: Call[] };
process.setMaxListeners(0);
const out = process.stdout.write.bind(process.stdout);
const results: { code: number; stdout: string; stderr: string }[] = [];
const said = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr'] as const)
  process[name].write = ((text: string | Uint8Array) => {
    said[name] += String(text);
    return true;
  }) as typeof process.stdout.write;

for (const [index, { tool, args, cwd }] of calls.entries()) {
  Object.assign(said, { stdout: '', stderr: '' });
  process.chdir(cwd);
  process.argv = [process.execPath, join(project, 'tools', tool), ...args];
  process.exitCode = 0;
  // Another query is another module: the tool runs anew, what it imports stays.
  await import(`${pathToFileURL(join(project, 'tools', tool)).href}?call=${index}`);
  results.push({ code: Number(process.exitCode), ...said });
}
process.exitCode = 0;
process.removeAllListeners('uncaughtException');
out(JSON.stringify(results));
