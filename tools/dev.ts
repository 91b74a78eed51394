/** npm run dev [-- --root 文件夹 --port 4400]: shows the site while it is being edited; an edit of content, template, style or script shows at once. */
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../src/domain/policy/problem.ts';
import { contentFolder, PROJECT, rootOption, runForPerson } from './cli.ts';
import { Renderer } from './dev/rendererHandle.ts';
import { DevServer } from './dev/server.ts';
import { listen, readPort } from './serve.ts';

/** Not the port of `npm start`: what a browser keeps of that one for offline use must not answer here. */
const PORT = '4400';
/** An editor writes a file in several steps. */
const SETTLED = 60;
const CODE = ['src', 'public', 'tools'];

/** Calls `work` once the edits under `folders` have settled, and never twice at a time. */
function onEdit(folders: readonly string[], work: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, SETTLED);
  };
  for (const folder of folders) if (existsSync(folder)) watch(folder, { recursive: true }, soon);
}

async function develop(root: string, port: number): Promise<void> {
  let renderer = new Renderer(root);
  const first = await renderer.started;
  // Nothing has been shown yet that could stay: what is wrong is told and mended first.
  if (first.problem !== undefined) throw new Refusal(first.problem);
  const server = new DevServer((path) => renderer.file(path));
  const tell = (problem: string | undefined, began: number) => {
    if (problem === undefined) {
      server.changed();
      console.log(`改好了，页面已换新（${((Date.now() - began) / 1000).toFixed(1)} 秒）`);
    } else {
      server.wrong(problem);
      console.error(`${problem}\n页面还是上一次好的样子，改好了自己会换。`);
    }
  };
  onEdit([join(root, 'content')], async () => {
    const began = Date.now();
    tell((await renderer.reread()).problem, began);
  });
  onEdit(
    CODE.map((name) => join(PROJECT, name)),
    async () => {
      const began = Date.now();
      const next = new Renderer(root);
      const { problem } = await next.started;
      if (problem === undefined) {
        renderer.stop();
        renderer = next;
      }
      tell(problem, began);
    },
  );
  const used = await listen(server.server, port);
  console.log(`边改边看：http://localhost:${used}/　（改了存盘就换新；按 Ctrl+C 停）`);
}

await runForPerson({
  name: 'dev',
  does: '边改边看：内容、模板、样式、脚本改了存盘，打开的页面马上换新；改错了说错在哪里，页面先留着上一次的样子',
  options: { root: rootOption, port: { type: 'string', value: PORT, help: `从哪个端口号起找空着的，不写就是 ${PORT}` } },
  run: (_, { root, port }) => develop(contentFolder(root), readPort(port ?? PORT)),
});
