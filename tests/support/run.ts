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
