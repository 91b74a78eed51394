/** Installs the offline edition over http(s) and tells when a newer one is ready. Says nothing and does nothing from a file. */

import { button, el } from '../shared/dom.ts';

function offer(registration: ServiceWorkerRegistration): void {
  if (document.querySelector('.new-edition')) return;
  // Asked for only now: a still newer edition may have taken the place of the one that was ready first.
  const use = () => {
    if (registration.waiting) registration.waiting.postMessage('use-new-edition');
    else location.reload(); // another tab has changed over already
  };
  document.body.append(el('div', { class: 'new-edition screen-only', role: 'status' }, el('span', {}, '新版已经备好。'), button('换用新版', use)));
}

/** What keeps the offline copy, where the browser has and gives it: with all storage forbidden some throw at the mere asking. */
function container(): ServiceWorkerContainer | undefined {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
}

/** `root` is the address of the edition's top folder. */
export function installOffline(root: URL): void {
  const serviceWorker = container();
  if (!/^https?:$/.test(location.protocol) || !serviceWorker) return;
  // The very first worker takes over a page that is whole already; every later one means that a reader asked for the new edition.
  let served = Boolean(serviceWorker.controller);
  let leaving = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (served && !leaving) {
      leaving = true;
      location.reload();
    }
    served = true;
  });
  serviceWorker
    .register(new URL('sw.js', root).href, { scope: root.href, updateViaCache: 'none' })
    .then((registration) => {
      // A page reloaded past the offline copy has no worker over it, and still is of the edition that is in charge.
      served = served || registration.active !== null;
      if (registration.waiting && registration.active) offer(registration);
      registration.addEventListener('updatefound', () => {
        const next = registration.installing;
        next?.addEventListener('statechange', () => {
          if (next.state === 'installed' && registration.active) offer(registration);
        });
      });
    })
    .catch(() => undefined); // No offline copy then; the page itself works as before.
}
