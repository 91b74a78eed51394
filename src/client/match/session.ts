import { editionDay, entriesOn } from './data.ts';
import type { Screen } from './screens.ts';
import { createStore, type Store } from './store.ts';
import { rememberedInTab, tabRemembers } from './tabMemory.ts';

/** What was answered, and the screens gone through. */
interface Session {
  store: Store;
  history: Screen[];
}
let session: Session | undefined;

function opened(): Session {
  const store: Store = createStore({
    day: editionDay(),
    get entries() {
      return entriesOn(store.record.date) ?? [];
    },
  });
  const before = rememberedInTab();
  if (before) store.resume(before);
  addEventListener('beforeunload', (event) => {
    if (!store.unsaved || tabRemembers()) return;
    event.preventDefault();
    event.returnValue = '';
  });
  return { store, history: [] };
}

/** One per document: in the single file the page is drawn anew each time it is visited. Leaving with entries that no tab keeps asks first. */
export const openSession = (): Session => (session ??= opened());
