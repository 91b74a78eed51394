/** A process that tells what a PDF on its standard input says of itself; pdf.ts starts it. */
import { readFileSync } from 'node:fs';
import { pdfAbout } from './pdfAbout.ts';

process.stdout.write(JSON.stringify(await pdfAbout(readFileSync(0))));
