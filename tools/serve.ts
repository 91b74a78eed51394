/** npm run serve [-- --port 4321]: serves `dist` on this machine; a port in use gets the next one. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, isAbsolute, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file an address means inside `folder`; undefined when there is none, when it lies outside, or when the address is broken. */
function fileOf(folder: string, base: string, address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(base) || path.includes('\0')) return undefined;
  const inside = normalize(path.slice(base.length));
  if (inside.startsWith('..') || isAbsolute(inside)) return undefined;
  const file = join(folder, inside);
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

/** A static server for `folder` under `base` (`/` or `/sub/path/`), as any plain host would do it; `headers` go with every answer. */
export function staticServer(folder: string, base = '/', headers: Record<string, string> = {}): Server {
  return createServer((request, response) => {
    const found = fileOf(folder, base, request.url ?? '/');
    const sent = found ?? join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(sent)] ?? 'application/octet-stream', 'cache-control': 'no-cache', ...headers });
    if (request.method === 'HEAD' || !existsSync(sent)) response.end();
    else createReadStream(sent).pipe(response);
  });
}

/** Listens on `port`, or on the next free one of the following nineteen; returns the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const tryPort = (candidate: number) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && candidate < port + 19) tryPort(candidate + 1);
        else reject(new Error(error.code === 'EADDRINUSE' ? `${port} 到 ${port + 19} 号端口都被占用了，用 --port 换一个，例如：npm run serve -- --port 5000` : `端口 ${candidate} 打不开（${error.code}），用 --port 换一个`));
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

/** Serves for a person and says where. */
export async function serveForPerson(root: string, args: string[]): Promise<boolean> {
  const at = args.indexOf('--port');
  const port = at < 0 ? 4321 : Number(args[at + 1]);
  if (!Number.isInteger(port) || port < 1 || port > 65_515) {
    console.error('“--port”后面要写 1 到 65515 之间的端口号，例如：--port 4321');
    return false;
  }
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('还没有 dist，先运行：npm run build');
    return false;
  }
  try {
    const used = await listen(staticServer(dist), port);
    console.log(`政策明白库已打开：http://localhost:${used}/　（按 Ctrl+C 关闭）`);
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

if (import.meta.main && !(await serveForPerson(process.cwd(), process.argv.slice(2)))) process.exit(1);
