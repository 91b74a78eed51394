/** What Chrome 80–85 and Safari 13 lack of what the scripts use. shell.js is the first script of every page, so the rest may rely on it. */

if (!('replaceChildren' in Element.prototype)) {
  Object.defineProperty(Element.prototype, 'replaceChildren', {
    configurable: true,
    writable: true,
    value(this: Element, ...nodes: (Node | string)[]) {
      while (this.lastChild) this.lastChild.remove();
      this.append(...nodes);
    },
  });
}

/** Flex items touch each other in browsers without flex gap (Chrome < 84, Safari < 14.1); base.css then gives them margins. */
export function markMissingFlexGap(): void {
  const probe = document.createElement('div');
  // Styled here, not in a style sheet: the sheet may still be on its way when the page asks.
  Object.assign(probe.style, { display: 'flex', flexDirection: 'column', rowGap: '1px', position: 'absolute', visibility: 'hidden' });
  probe.append(document.createElement('i'), document.createElement('i'));
  document.body.append(probe);
  if (probe.scrollHeight !== 1) document.documentElement.setAttribute('data-no-flex-gap', '');
  probe.remove();
}
