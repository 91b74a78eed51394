import { zipSync, type Zippable } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../files.ts';

/** DOS time as fflate stores it: local fields, so a fixed local noon gives the same bytes in every time zone. */
export function fixedTime(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12, 0, 0);
}

/** A zip of `folder` under `top/` with `extra` files beside it: sorted, one fixed time, so that the same input is the same bytes. */
export function zipFolder(folder: string, top: string, day: string, extra: Record<string, Uint8Array> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = { ...extra };
  for (const path of filesUnder(folder)) files[`${top}/${path}`] = new Uint8Array(readFileSync(join(folder, path)));
  const sorted: Zippable = Object.fromEntries(Object.keys(files).sort().map((path) => [path, [files[path]!, { mtime: fixedTime(day), level: 9 }]]));
  return zipSync(sorted);
}
