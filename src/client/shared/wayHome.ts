/** The relative way to the edition's top, `../../` or '' at the top, as the brand's own link goes it. */
export function wayHome(): string {
  const link = document.querySelector('.brand')?.getAttribute('href') ?? '';
  return link.startsWith('#') ? '' : link.replace(/index\.html.*$/, '');
}
