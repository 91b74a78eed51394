/** Installs the offline edition over http(s) and tells when a newer one is ready. Says nothing and does nothing from a file. */

function offer(waiting: ServiceWorker): void {
  if (document.querySelector('.new-edition')) return;
  const bar = document.createElement('div');
  bar.className = 'new-edition screen-only';
  bar.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = '新版已经备好。';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '换用新版';
  button.addEventListener('click', () => waiting.postMessage('use-new-edition'));
  bar.append(text, button);
  document.body.append(bar);
}

/** `root` is the address of the edition's top folder. */
export function installOffline(root: URL): void {
  if (!/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return;
  const hadOne = Boolean(navigator.serviceWorker.controller);
  let swapped = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker only takes over a page already whole; a later one means that the reader asked for the new edition.
    if (hadOne && !swapped) {
      swapped = true;
      location.reload();
    }
  });
  navigator.serviceWorker
    .register(new URL('sw.js', root).href, { scope: root.href, updateViaCache: 'none' })
    .then((registration) => {
      if (registration.waiting && hadOne) offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const next = registration.installing;
        next?.addEventListener('statechange', () => {
          if (next.state === 'installed' && navigator.serviceWorker.controller) offer(next);
        });
      });
    })
    .catch(() => undefined); // No offline copy then; the page itself works as before.
}
