import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesUnder } from '../../src/editions/files.ts';
import { PROJECT } from './miniLibrary.ts';
import type { Ran } from './run.ts';

const CODE = ['src', 'public', 'tools', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** A copy of the project somewhere else, code and all, with the content of `county` in it. */
export function copyOfProject(county = PROJECT): string {
  const root = mkdtempSync(join(tmpdir(), 'twin-'));
  for (const name of CODE) cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  cpSync(join(county, 'content'), join(root, 'content'), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/** Builds a copy with the copy's own code. */
export function buildCopy(root: string, env: Record<string, string> = {}, args: string[] = []): Ran {
  const ran = spawnSync(process.execPath, [join(root, 'tools/build.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ...env },
    maxBuffer: 64e6,
  });
  return { code: ran.status, text: `${ran.stdout}${ran.stderr}`, stdout: ran.stdout };
}

/** Path → hash of every file. */
export const sums = (folder: string) =>
  Object.fromEntries(
    filesUnder(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
