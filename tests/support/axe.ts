import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Names, roles and headings are the same in every look: after the first, only the rules are run whose answer a look can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const SIZES = ['target-size', 'scrollable-region-focusable'];
const LOOKS = [
  { look: 'light', theme: 'light', type: 'normal' },
  { look: 'dark', theme: 'dark', type: 'normal', rules: COLOURS },
  { look: 'large type', theme: 'light', type: 'large', rules: SIZES },
  // The system's own colours decide, and axe would read those of the style sheet.
  { look: 'high contrast', theme: 'light', type: 'normal', forcedColors: 'active' as const, rules: SIZES },
];

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const found = await page.evaluate(async (only) => {
    const { axe: inspector } = window as unknown as { axe: typeof axe };
    const every = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await inspector.run(document, { runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: every } })).violations;
  }, rules);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`));
}

/** What axe finds on the open page in light, dark, large type and high contrast, and whether it is wider than its screen in any of them. The page must be opened with bypassCSP. */
export async function faultsInEveryLook(page: Page, width: number): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const found: string[] = [];
  for (const { look, theme, type, forcedColors = 'none', rules } of LOOKS) {
    await page.emulateMedia({ forcedColors });
    // What the switches in the page's head set (src/client/shell/shell.ts).
    await page.evaluate(([darkness, size]) => Object.assign(document.documentElement.dataset, { theme: darkness, type: size }), [theme, type]);
    found.push(...(await violations(page, rules)).map((fault) => `${look}: ${fault}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`${look}: ${wide} px wide`);
  }
  return found;
}
