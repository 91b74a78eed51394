/** 菜单 in the page's head opens and shuts by itself; this only shuts it where a reader expects it shut. */
export function startMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.site-menu');
  if (!menu) return;
  document.addEventListener('policy:page', () => (menu.open = false)); // the single file shows another page without loading one
  document.addEventListener('click', (event) => {
    if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
