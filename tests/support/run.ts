import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './miniLibrary.ts';

export interface Ran {
  code: number | null;
  /** stdout and stderr together. */
  text: string;
  stdout: string;
}

/** Runs one of the project's tools the way `npm run` does, in the folder `cwd`; `project` is whose tools, a copy's for instance. */
export function runTool(tool: string, args: string[] = [], cwd = PROJECT, env: Record<string, string> = {}, project = PROJECT): Ran {
  const ran = spawnSync(process.execPath, [join(project, 'tools', tool), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ...env },
    maxBuffer: 64e6,
  });
  return { code: ran.status, text: `${ran.stdout}${ran.stderr}`, stdout: ran.stdout };
}

/** Runs tools one after another in one process, in seconds where one process each takes minutes. Not for tools that are imported by others (build, search, serve). */
export function runTools(calls: readonly { tool: string; args: readonly string[]; cwd: string }[]): Ran[] {
  const ran = spawnSync(process.execPath, [join(PROJECT, 'tests/support/toolBatch.ts')], {
    encoding: 'utf8',
    input: JSON.stringify({ project: PROJECT, calls }),
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 256e6,
    timeout: Number(process.env['BT'] ?? 60_000),
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return (JSON.parse(ran.stdout) as { code: number; stdout: string; stderr: string }[]).map(({ code, stdout, stderr }) => ({
    code,
    stdout,
    text: stdout + stderr,
  }));
}
