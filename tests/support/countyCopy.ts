import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNTY } from './county.ts';

/** A copy of the fixture county's content to be written into. */
export function countyCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'county-copy-'));
  cpSync(join(COUNTY, 'content'), join(root, 'content'), { recursive: true });
  return root;
}
