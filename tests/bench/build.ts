/**
 * npm run bench:build [-- --entries 1000 --runs 3 --peers starlight,vitepress --keep 文件夹]: a full build with all editions
 * and a build after one edited entry, each with the check of the same library, beside other generators over the same texts, taking turns in one run.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectContent } from '../../src/library/read/load.ts';
import { multiplyEntries } from './manyEntries.ts';
import { costOf, machine, medianCost, type Cost } from './measure.ts';
import { installPeers, PEERS, writePeerSite, type PeerName } from './peers.ts';

const ROOT = join(import.meta.dirname, '../..');
/** As `npm run` starts a tool. */
const tool = (name: string) => ['--import', './tools/nodeVersion.mjs', `tools/${name}.ts`];
const CODE = ['src', 'public', 'tools', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** A copy of the project whose library holds `count` entries; it compiles and remembers apart from this one. */
function writeOurs(folder: string, count: number): string[] {
  for (const name of CODE) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'content'));
  for (const name of readdirSync(join(ROOT, 'content')))
    if (name !== 'policies') cpSync(join(ROOT, 'content', name), join(folder, 'content', name), { recursive: true });
  return multiplyEntries(ROOT, folder, count);
}

/** What a run before left is set aside, not deleted: a file system makes new files slowly right after thousands were deleted, and that is nobody's building. */
function forget(folder: string): void {
  for (const name of ['.cache', '.astro', 'dist', 'release', 'src/content/docs/.vitepress/dist', 'src/content/docs/.vitepress/cache'])
    if (existsSync(join(folder, name))) renameSync(join(folder, name), mkdtempSync(join(aside, 'left-')));
}

/** Adds a sentence to one entry: what a clerk does between two builds. */
function editOne(folder: string, id: string, turn: number): void {
  const file = join(folder, 'content/policies', `${id}.mdx`);
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\n又改了一句${'。啊呀哦'[turn % 4]}\n`);
}

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'string', default: 'starlight' },
    keep: { type: 'string' },
  },
});
const [count, runs] = [Number(values.entries), Number(values.runs)];
const peers = values.peers.split(',').filter((name): name is PeerName => name in PEERS);
const work = values.keep ?? mkdtempSync(join(tmpdir(), 'bench-build-'));
mkdirSync(work, { recursive: true });
const aside = mkdtempSync(join(work, 'aside-'));
const ours = join(work, `ours-${count}`);
rmSync(ours, { recursive: true, force: true });
const ids = writeOurs(ours, count);
const { entries } = inspectContent(ours);
installPeers(join(work, 'peers'), peers);
const siteOf = (name: PeerName) => join(work, 'peers', `${name}-${count}`);
for (const name of peers) {
  rmSync(siteOf(name), { recursive: true, force: true });
  writePeerSite(name, siteOf(name), entries);
}

const costs = new Map<string, Cost[]>();
const note = (name: string, cost: Cost) => costs.set(name, [...(costs.get(name) ?? []), cost]);
for (let run = 0; run < runs; run += 1) {
  for (const name of peers) {
    forget(siteOf(name));
    note(PEERS[name].name, costOf(siteOf(name), PEERS[name].command));
  }
  forget(ours);
  note('本库，只检查', costOf(ours, tool('check')));
  forget(ours);
  note('本库，全部版本', costOf(ours, tool('build')));
  editOne(ours, ids[run]!, run);
  note('本库，改一条以后', costOf(ours, tool('build')));
  editOne(ours, ids[run + 1]!, run + 1);
  note('本库，改一条以后只检查', costOf(ours, tool('check')));
}

console.log(`\n${ids.length} 条，${runs} 轮取中位。${machine()}\n`);
console.log('| | 钟表时间 秒 | 处理器时间 秒 | 最大内存 MB |\n| --- | --- | --- | --- |');
const rows = [...costs].map(([name, all]) => ({ name, ...medianCost(all) }));
for (const { name, wall, cpu, memory } of rows) console.log(`| ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${memory.toFixed(0)} |`);
const full = rows.find(({ name }) => name === '本库，全部版本')!;
const again = rows.find(({ name }) => name === '本库，改一条以后')!;
for (const { name } of peers.map((peer) => PEERS[peer])) {
  const peer = rows.find((row) => row.name === name)!;
  console.log(
    `本库 / ${name}：钟表 ${(full.wall / peer.wall).toFixed(2)}，处理器 ${(full.cpu / peer.cpu).toFixed(2)}，内存 ${(full.memory / peer.memory).toFixed(2)}`,
  );
}
const check = rows.find(({ name }) => name === '本库，只检查')!;
const checkAgain = rows.find(({ name }) => name === '本库，改一条以后只检查')!;
console.log(`检查 / 全建：钟表 ${(check.wall / full.wall).toFixed(2)}，处理器 ${(check.cpu / full.cpu).toFixed(2)}`);
console.log(`改一条：检查 / 构建：钟表 ${(checkAgain.wall / again.wall).toFixed(2)}，处理器 ${(checkAgain.cpu / again.cpu).toFixed(2)}`);
console.log(`改一条 / 全建：钟表 ${(again.wall / full.wall).toFixed(2)}，处理器 ${(again.cpu / full.cpu).toFixed(2)}`);
rmSync(values.keep ? aside : work, { recursive: true, force: true });
