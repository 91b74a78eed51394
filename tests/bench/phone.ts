import type { Page } from 'playwright-core';

/** Slows the page's processor so many times, as a phone's is slower. */
export async function throttled(page: Page, times: number): Promise<Page> {
  if (times > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: times });
  return page;
}

/** Megabytes of the page's own heap, garbage taken away. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
}
