/** npm run adopt -- --province … --city … --county …: gives the library to another county; --undo gives it back. */
import { carryOut, prepareAdoption, undoAdoption } from '../src/county/adopt/adopt.ts';
import type { Taker } from '../src/county/adopt/newRegion.ts';
import { leftToFill } from '../src/county/adopt/leftToFill.ts';
import { ASIDE } from '../src/county/aside.ts';
import { askOn, takerOf } from './askTaker.ts';
import { contentFolder, rootOption, runForPerson } from './cli.ts';

/** The flags; a person at a terminal is asked for what they leave open. */
async function takerHere(given: Partial<Taker>): Promise<Taker> {
  if (!process.stdin.isTTY) return takerOf(given);
  const terminal = askOn(process.stdin, process.stdout);
  try {
    return await takerOf(given, terminal.ask);
  } finally {
    terminal.close();
  }
}

function undo(root: string): void {
  const { adoption, kept } = undoAdoption(root);
  console.log(`已经换回${adoption.from}。`);
  if (kept.length) console.log(`${adoption.county}自己写的 ${kept.length} 个文件放在 ${ASIDE}/undone 里，没有删。`);
}

async function adopt(root: string, given: Partial<Taker>, dryRun: boolean): Promise<void> {
  const taker = await takerHere(given);
  const plan = prepareAdoption(root, taker);
  if (!plan) {
    console.log(`已经是${taker.county}的库了，什么都没有动。\n\n${leftToFill(root)}`);
    return;
  }
  if (dryRun) {
    console.log([`只是看看，什么都没有动。要移到 ${ASIDE} 的 ${plan.move.length} 个：`, ...plan.move.map((path) => `  ${path}`)].join('\n'));
    console.log([`要改写的 ${plan.rewrite.size} 个：`, ...[...plan.rewrite.keys()].map((path) => `  ${path}`)].join('\n'));
    return;
  }
  const { from } = carryOut(root, plan, taker);
  console.log(
    `已经从${from}换成${taker.county}：移到 ${ASIDE} 的 ${plan.move.length} 个，改写的 ${plan.rewrite.size} 个；中央的条目都在。要换回去，运行 npm run adopt -- --undo。`,
  );
  console.log(`\n${leftToFill(root)}`);
}

await runForPerson({
  name: 'adopt',
  does: '把这个库换成另一个县的：写好地名，把原来那个地方的条目、底稿、典型户移到一边；中央的一条不少',
  options: {
    province: { type: 'string', value: '省', help: '省、自治区或直辖市的全名' },
    city: { type: 'string', value: '市', help: '市、自治州、地区或盟的全名；县直属省的不写' },
    county: { type: 'string', value: '县', help: '县、旗、市或区的全名' },
    measures: { type: 'string', value: '叫法', help: '本县措施合起来叫什么，如“八条措施”' },
    site: { type: 'string', value: '站名', help: '站名；不写就用原来的' },
    'dry-run': { type: 'boolean', help: '只看要动哪些文件，不动' },
    undo: { type: 'boolean', help: '换回原来的地方' },
    root: rootOption,
  },
  run: (_, { root, undo: back, 'dry-run': dryRun = false, ...given }) => (back ? undo(contentFolder(root)) : adopt(contentFolder(root), given, dryRun)),
});
