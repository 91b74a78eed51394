import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

export interface Cost {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of processor time, children included. */
  cpu: number;
  /** The largest process in megabytes. */
  memory: number;
}

const TIME = '/usr/bin/time';

/** Runs one Node program to its end and says what it cost. A failing one throws with its last lines. */
export function costOf(cwd: string, args: readonly string[], env: Record<string, string> = {}): Cost {
  if (!existsSync(TIME)) throw new Error(`要用 ${TIME} 量内存和处理器时间，这台机器上没有`);
  const ran = spawnSync(TIME, ['-f', 'COST %e %U %S %M', process.execPath, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 256e6,
  });
  const found = /COST ([\d.]+) ([\d.]+) ([\d.]+) (\d+)/.exec(ran.stderr);
  if (ran.status !== 0 || !found) throw new Error(`${args.join(' ')} 没有跑完：\n${`${ran.stdout}${ran.stderr}`.slice(-1500)}`);
  const [wall, user, system, kilobytes] = found.slice(1).map(Number) as [number, number, number, number];
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The median of each measure: other work on a shared machine shifts single runs. */
export const medianCost = (costs: readonly Cost[]): Cost => ({
  wall: median(costs.map(({ wall }) => wall)),
  cpu: median(costs.map(({ cpu }) => cpu)),
  memory: median(costs.map(({ memory }) => memory)),
});

/** The machine in one line, with how busy it was. */
export const machine = () =>
  `${cpus()[0]?.model ?? '?'}，${cpus().length} 核，内存 ${Math.round(totalmem() / 2 ** 30)} GB，Node ${process.versions.node}，负载 ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
