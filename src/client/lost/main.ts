/**
 * The page 没有这一页 stands at whatever address was asked for, so nobody knows how deep. It names this script in every
 * folder above it; the one that loads first tells where the edition is, and everything the page leads to is set right.
 */
const own = document.currentScript as HTMLScriptElement | null;
const root = document.documentElement;

function setRight(top: URL): void {
  for (const name of ['href', 'src', 'action']) {
    for (const element of Array.from(document.querySelectorAll(`[${name}]`))) {
      const address = element.getAttribute(name)!;
      if (element !== own && !element.hasAttribute('data-lost') && !/^([a-z][a-z0-9+.-]*:|[/#])/i.test(address))
        element.setAttribute(name, new URL(address, top).href);
    }
  }
}

if (own && !root.hasAttribute('data-found')) {
  root.setAttribute('data-found', '');
  const top = new URL('..', own.src);
  setRight(top);
  for (const name of ['edition.js', 'shell.js']) {
    const script = document.createElement('script');
    script.src = new URL(`assets/${name}`, top).href;
    script.async = false;
    document.head.append(script);
  }
  document.addEventListener('DOMContentLoaded', () => setRight(top));
}
