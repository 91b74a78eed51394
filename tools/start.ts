/** npm start: builds the site, leaves the offline editions, and serves it. */
import { buildAndTell } from './build.ts';
import { runForPerson } from './cli.ts';
import { portOption, readPort, serveAndTell } from './serve.ts';

await runForPerson({
  name: 'start',
  does: '建好网站并在这台电脑上打开，屏幕上给出网址',
  options: { port: portOption },
  run: async (_, { port }) => {
    const wanted = readPort(port);
    await buildAndTell(process.cwd());
    await serveAndTell(process.cwd(), wanted);
  },
});
