import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, staticServer } from '../../../tools/serve.ts';
import { miniContent, writeProject } from '../../support/miniLibrary.ts';
import { runTool } from '../../support/run.ts';

const open: { close(): void }[] = [];
afterEach(() => open.splice(0).forEach((server) => server.close()));

async function site(base = '/') {
  const root = writeProject({ 'dist/index.html': 'home', 'dist/a/b.html': 'page', 'dist/404.html': 'lost', 'secret.txt': 'not for you' });
  const server = staticServer(`${root}/dist`, base);
  open.push(server);
  return `http://127.0.0.1:${await listen(server, 20_000 + Math.floor(Math.random() * 9_000))}`;
}

describe('npm start and npm run serve', () => {
  it('take the next port when one is in use', async () => {
    const busy = createServer();
    open.push(busy);
    const port = await listen(busy, 29_500);
    const next = createServer();
    open.push(next);
    expect(await listen(next, port)).toBe(port + 1);
  });

  it('serve pages under any base, and 404.html for what is not there', async () => {
    const origin = await site('/sub/path/');
    const get = async (path: string) => {
      const answer = await fetch(origin + path);
      return [answer.status, await answer.text()];
    };
    expect(await get('/sub/path/')).toEqual([200, 'home']);
    expect(await get('/sub/path/a/b.html')).toEqual([200, 'page']);
    expect(await get('/sub/path/none.html')).toEqual([404, 'lost']);
    expect(await get('/other/')).toEqual([404, 'lost']);
  });

  it('never leave the folder and survive a broken address', async () => {
    const origin = await site();
    for (const path of ['/..%2fsecret.txt', '/a/..%2f..%2fsecret.txt', '/%E0%A4%A', '/%00']) {
      const answer = await fetch(origin + path);
      expect([400, 404], path).toContain(answer.status);
      expect(await answer.text()).not.toContain('not for you');
    }
    expect((await fetch(origin)).status).toBe(200);
  });

  it('say in one sentence what is wrong', () => {
    const root = writeProject(miniContent());
    const missing = runTool('serve.ts', [], root);
    expect([missing.code, missing.text.trim()]).toEqual([1, '还没有 dist，先运行：npm run build']);
    const port = runTool('serve.ts', ['--port', '80000'], root);
    expect(port.code).toBe(1);
    expect(port.text).toContain('端口号');
  });
});
