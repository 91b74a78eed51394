import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Host {
  /** http://127.0.0.1:…/ */
  origin: string;
  /** Bytes that went over the line since the last `forget`. */
  sent(): number;
  /** How many files that were. */
  files(): number;
  forget(): void;
  close(): void;
}

/** A host that compresses what compresses, as most do, and once: what it sent before it has ready. `instead` are files that are not the folder's. */
export async function host(folder: string, instead: ReadonlyMap<string, string | Uint8Array> = new Map()): Promise<Host> {
  let bytes = 0;
  let files = 0;
  const ready = new Map<string, { body: Uint8Array; headers: Record<string, string> }>();
  const fileAt = (path: string) => {
    const known = ready.get(path);
    if (known) return known;
    const name = path === '/' ? 'index.html' : decodeURIComponent(path.slice(1));
    const content = Buffer.from(instead.get(name) ?? readFileSync(join(folder, name)));
    const type = TYPES[extname(name)];
    const file: { body: Uint8Array; headers: Record<string, string> } = type
      ? { body: gzipSync(content), headers: { 'content-type': type, 'content-encoding': 'gzip' } }
      : { body: content, headers: { 'content-type': 'application/octet-stream' } };
    ready.set(path, file);
    return file;
  };
  const server = createServer((request, response) => {
    try {
      const { body, headers } = fileAt(new URL(request.url!, 'http://x').pathname);
      bytes += body.length;
      files += 1;
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address!.port : 0}/`,
    sent: () => bytes,
    files: () => files,
    forget: () => void ([bytes, files] = [0, 0]),
    close: () => void server.close(),
  };
}
