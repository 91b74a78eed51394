import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { BUNDLE, CLIENT_SCRIPTS } from '../../../src/editions/website/clientScripts.ts';
import { filesUnder } from '../../../src/editions/files.ts';
import { PROJECT } from '../../support/miniLibrary.ts';

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const read = <T>(file: string) => JSON.parse(readFileSync(join(PROJECT, file), 'utf8')) as T;

describe('the packages', () => {
  const { dependencies, devDependencies } = read<Package>('package.json');

  /** Names of packages in `import … from 'x'`, types apart. */
  const imported = (text: string) =>
    [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(?!type\s)(?:[^;'"]*?\sfrom\s+)?'([^'.][^']*)'/g)]
      .map(([, name]) =>
        name!
          .split('/')
          .slice(0, name!.startsWith('@') ? 2 : 1)
          .join('/'),
      )
      .filter((name) => !name.startsWith('node:') && !name.startsWith('astro:'));

  it('that a build needs are dependencies, so that a host can leave the tests’ ones out', () => {
    const used = ['src', 'tools'].flatMap((folder) =>
      filesUnder(join(PROJECT, folder))
        .filter((path) => /\.(ts|mjs|astro)$/.test(path) && `${folder}/${path}` !== 'tools/test.ts')
        .flatMap((path) => imported(readFileSync(join(PROJECT, folder, path), 'utf8'))),
    );
    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used)].filter((name) => !(name in dependencies))).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => name in devDependencies)).toEqual([]);
    expect(imported("import { a } from 'b/c';\nimport type { D } from 'e';\nimport '@f/g/h';")).toEqual(['b', '@f/g']);
  });

  it('hold Pagefind to one version: its own file format is read here', () => {
    expect(dependencies['pagefind']).toMatch(/^1\.6\.\d+$/);
  });

  it('are none of them deprecated, and the lock file names them for every kind of machine', () => {
    const { packages } = read<{ packages: Record<string, { deprecated?: string }> }>('package-lock.json');
    expect(
      Object.entries(packages)
        .filter(([, { deprecated }]) => deprecated !== undefined)
        .map(([name]) => name),
    ).toEqual([]);
    for (const machine of ['win32-x64', 'linux-x64', 'linux-arm64', 'darwin-arm64'])
      expect(Object.keys(packages), machine).toContain(`node_modules/@esbuild/${machine}`);
  });
});

describe('what a browser loads', () => {
  /** Kilobytes a script may weigh on the wire of an office from 2014, before compression. */
  const BUDGET: Record<string, number> = { shell: 13, page: 6, search: 136, match: 88, 'match-row': 12, cards: 4, inspect: 4, drill: 8, print: 32, lost: 2 };

  async function bundle(script: string) {
    const { outputFiles, metafile } = await build({
      ...BUNDLE,
      absWorkingDir: PROJECT,
      entryPoints: { [script]: CLIENT_SCRIPTS[script]! },
      outdir: 'out',
      write: false,
      metafile: true,
    });
    return { bytes: outputFiles[0]!.contents.length, inputs: Object.keys(metafile.inputs) };
  }

  it('every script has a budget', () => {
    expect(Object.keys(BUDGET).sort()).toEqual(Object.keys(CLIENT_SCRIPTS).sort());
  });

  it.each(Object.entries(BUDGET))('%s.js stays within %d KB and carries no schema library and no dictionary', async (script, most) => {
    const { bytes, inputs } = await bundle(script);
    expect(Math.ceil(bytes / 1024)).toBeLessThanOrEqual(most);
    expect(inputs.filter((path) => /node_modules\/(zod|yaml|pinyin-pro|opencc-js)\/|Schema\.ts$/.test(path))).toEqual([]);
    expect(inputs.length).toBeGreaterThan(0);
  });
});
