import { createHash } from 'node:crypto';

/**
 * Some hosts answer `/x.html` with a redirect to `/x/`: there every relative address of the page, its own scripts and styles
 * first, would lead one folder too deep. This puts the address back before any of them is looked for. It stands in the page
 * itself because no file could be found yet; pages that are a folder's index, and 没有这一页, do without.
 */
export const ADDRESS_BACK =
  "if(/^http/.test(location.protocol)&&/[^/]\\/$/.test(location.pathname))history.replaceState(history.state,'',location.pathname.replace(/\\/$/,'.html')+location.search+location.hash)";

/** How the pages' policy names it. */
export const ADDRESS_BACK_SOURCE = `'sha256-${createHash('sha256').update(ADDRESS_BACK).digest('base64')}'`;
