import type { BuildOptions } from 'esbuild';
import { basename } from 'node:path';
import { deserialize } from 'node:v8';
import { asBytes, rememberBytes } from '../../store/remember.ts';
import { writeInto } from '../files.ts';

/** Browser scripts: output name → entry point. Classic scripts, because module scripts are dead under file://. */
export const CLIENT_SCRIPTS: Record<string, string> = {
  shell: 'src/client/shell/shell.ts',
  page: 'src/client/page/main.ts',
  search: 'src/client/search/main.ts',
  match: 'src/client/match/main.ts',
  'match-row': 'src/client/match/row.ts',
  cards: 'src/client/cards/main.ts',
  inspect: 'src/client/inspect/main.ts',
  drill: 'src/client/drill/main.ts',
  print: 'src/client/print/main.ts',
  lost: 'src/client/lost/main.ts',
};

/** The oldest browsers the office still has: Windows 7 era 360/Edge shells, old Android WebViews, iOS 13. */
const SCRIPT_TARGETS = ['chrome80', 'firefox78', 'safari13.1'];

/** How every browser script is bundled. */
export const BUNDLE = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: SCRIPT_TARGETS,
  // esbuild counts a corner case of Safari 13 (a default value that names its own binding) against all destructuring;
  // we have no such case, and the browsers above have run destructuring since 2016. Against ?. it counts that Chrome before
  // 91 spreads no arguments behind it: a test sees to it that none of our scripts does.
  supported: { destructuring: true, 'optional-chain': true },
  // A field is set where it is declared to be, not defined by a helper: shorter, and quicker where classes are young.
  tsconfigRaw: { compilerOptions: { strict: true, useDefineForClassFields: false } },
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

async function bundled(project: string): Promise<Uint8Array> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({ ...BUNDLE, absWorkingDir: project, entryPoints: CLIENT_SCRIPTS, outdir: 'assets', write: false });
  return asBytes(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

/** The browser scripts bundled as classic scripts, by site path. They hang on the code alone. Throws with esbuild's own message. */
export async function clientScripts(project: string): Promise<[path: string, script: Uint8Array][]> {
  const scripts = deserialize(await rememberBytes('client-scripts', [], () => bundled(project))) as [name: string, script: Uint8Array][];
  return scripts.map(([name, script]) => [`assets/${name}`, script]);
}

/** The same written below `outDir`. */
export async function bundleClientScripts(project: string, outDir: string): Promise<void> {
  for (const [path, script] of await clientScripts(project)) writeInto(outDir, path, script);
}

/** One more script of that kind, as text. */
export async function bundledScript(project: string, entry: string): Promise<string> {
  const bytes = await rememberBytes('client-scripts', [entry], async () => {
    const { build } = await import('esbuild');
    const { outputFiles } = await build({ ...BUNDLE, absWorkingDir: project, entryPoints: [entry], write: false });
    return outputFiles[0]!.contents;
  });
  return Buffer.from(bytes).toString();
}
