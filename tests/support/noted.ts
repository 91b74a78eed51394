import { OutFolder } from '../../src/editions/outFolder.ts';

/** A folder of files that are there already, as a build knows its own. */
export function noted(folder: string): OutFolder {
  const out = new OutFolder(folder);
  out.takeNote();
  return out;
}
