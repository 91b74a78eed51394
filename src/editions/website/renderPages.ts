import type { PageApp, PageRoute } from './compiledPages.ts';

/** One page to be built. */
export interface PageToRender {
  route: PageRoute;
  /** Site path, without a leading slash: policies/central/x.html */
  path: string;
}

/** `/policies/[...id]` with its parameters put in. */
function filledIn(route: string, params: Record<string, string | undefined>): string {
  return route.replace(/\[(?:\.\.\.)?([^\]]+)\]/g, (_, name: string) => params[name] ?? '');
}

/** The page of all marks and states: for whoever works on the look. No edition holds it. */
const WORKSHOP = '/workshop';

/** Every page of the website, those of one thing before the lists, which take what the former have worked out; `workshop` asks for the one page that no edition holds. */
export async function pagesToRender(app: PageApp, { workshop = false } = {}): Promise<PageToRender[]> {
  const pages: PageToRender[] = [];
  for (const { routeData: route } of app.manifest.routes) {
    if (!route.prerender || (route.route === WORKSHOP) !== workshop) continue;
    const named =
      route.pathname === undefined
        ? ((await app.getComponentByRoute(route)).getStaticPaths?.() ?? []).map(({ params }) => filledIn(route.route, params))
        : [route.pathname];
    pages.push(...named.map((address) => ({ route, path: `${address === '/' ? 'index' : address.replace(/^\/|\/$/g, '')}.html` })));
  }
  return pages.sort((a, b) => Number(a.route.pathname !== undefined) - Number(b.route.pathname !== undefined));
}

async function drawn(app: PageApp, { route, path }: PageToRender): Promise<Response> {
  const response = await app.render(new Request(`http://localhost/${path === 'index.html' ? '' : path}`), { routeData: route });
  if (response.status !== 200 && path !== '404.html') throw new Error(`页面 ${path} 没有建成（${response.status}）`);
  return response;
}

/** One page's HTML, addresses still from the site's root. An error inside a template is thrown. */
export const renderPage = async (app: PageApp, page: PageToRender): Promise<string> => (await drawn(app, page)).text();

/** The same as it is handed to another thread: bytes change hands without being copied. */
export const renderBytes = async (app: PageApp, page: PageToRender): Promise<ArrayBuffer> => (await drawn(app, page)).arrayBuffer();
