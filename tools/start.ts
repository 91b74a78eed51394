/** npm start: builds the site, leaves the offline editions, and serves it. */
import { buildForPerson } from './build.ts';
import { serveForPerson } from './serve.ts';

const root = process.cwd();
if (!(await buildForPerson(root)) || !(await serveForPerson(root, process.argv.slice(2)))) process.exit(1);
