import { wayHome } from '../shared/wayHome.ts';
import { startPageTools } from './pageTools.ts';
import { followRecent } from './recent.ts';

/** What a page offers once it stands: its script waits for the page and is not needed to read it. */
startPageTools();
followRecent(wayHome());
