/** Vitest global setup: finds the browser once, so that parallel test files never race to unpack it. No browser is a failure, never a skip. */
import { browserEnvironment, findTestBrowser } from '../../tools/browser.ts';

export async function setup(): Promise<void> {
  const found = await findTestBrowser();
  process.env['TEST_BROWSER'] = found.path;
  const libraries = browserEnvironment(found)['LD_LIBRARY_PATH'];
  if (libraries) process.env['LD_LIBRARY_PATH'] = libraries;
}
