/** npm run serve [-- --port 4321]: serves `dist` on this machine; a port in use gets the next one. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { Refusal } from '../src/domain/policy/problem.ts';
import { runForPerson } from './cli.ts';

/** A long query in an address must reach the page that shortens it: 2,000 characters are 18 KB there, and Node's own limit is 16. */
const LONGEST_HEAD = 128 * 1024;

/** A static server for `folder` under `base` (`/` or `/sub/path/`), as any plain host would do it; `headers` go with every answer. */
export function staticServer(folder: string, base = '/', headers: Record<string, string> = {}): Server {
  const lost = join(folder, '404.html');
  const files = sirv(folder, {
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      if (path.endsWith('.txt')) response.setHeader('content-type', 'text/plain; charset=utf-8');
    },
  });
  return createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
      if (request.method === 'HEAD' || !existsSync(lost)) response.end();
      else createReadStream(lost).pipe(response);
    };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const address = request.url ?? '/';
    if (!address.startsWith(base)) return notFound();
    request.url = address.slice(base.length - 1);
    files(request, response, notFound);
  });
}

/** Listens on `port`, or on the next free one of the following nineteen; returns the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const tryPort = (candidate: number) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && candidate < port + 19) tryPort(candidate + 1);
        else
          reject(
            new Refusal(
              error.code === 'EADDRINUSE'
                ? `${port} 到 ${port + 19} 号端口都被占用了。改法：用 --port 换一个，例如：npm run serve -- --port 5000。`
                : `端口 ${candidate} 打不开（${error.code}）。改法：用 --port 换一个。`,
            ),
          );
      });
      server.listen(candidate, '127.0.0.1', () => {
        server.removeAllListeners('error');
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : candidate);
      });
    };
    tryPort(port);
  });
}

export const portOption = { type: 'string', value: '4321', help: '从哪个端口号起找空着的，不写就是 4321' } as const;

/** The port asked for; the environment's PORT counts when the option is not given. */
export function readPort(option: string | undefined): number {
  const text = option ?? process.env['PORT'] ?? '4321';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_515)
    throw new Refusal(`“${option === undefined ? 'PORT' : '--port'}”：“${text}”不是能用的端口号。改法：写 1 到 65515 之间的端口号，例如：--port 4321。`);
  return port;
}

/** Serves `dist` for a person and says where. */
export async function serveAndTell(root: string, port: number): Promise<void> {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Refusal('还没有 dist，先运行：npm run build');
  const used = await listen(staticServer(dist), port);
  console.log(`政策明白库已打开：http://localhost:${used}/　（按 Ctrl+C 关闭）`);
}

if (import.meta.main) {
  await runForPerson({
    name: 'serve',
    does: '在这台电脑上打开建好的网站',
    options: { port: portOption },
    run: (_, { port }) => serveAndTell(process.cwd(), readPort(port)),
  });
}
