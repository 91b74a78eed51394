/** A process that tells what a PDF says of itself; src/library/check/hiddenInPdf.ts starts it. */
import { readFileSync } from 'node:fs';
import { pdfAbout } from './pdfAbout.ts';

process.stdout.write(JSON.stringify(await pdfAbout(readFileSync(process.argv[2]!))));
