import { bodyRoutes } from './body.ts';
import { httpRoutes } from './http.ts';
import { type HostileServer, type Route, startServer } from './server.ts';
import { siteRoutes } from './site.ts';
import { transportRoutes } from './transport.ts';

export { articlePage, listPage } from './pages.ts';
export { type HostileServer, type Route, type Seen, startServer } from './server.ts';

/** What goes wrong with one address. */
export const hostileRoutes: Readonly<Record<string, Route>> = { ...transportRoutes, ...bodyRoutes, ...httpRoutes };

/** Starts the server with all routes, those of `more` before them. `/a/*` stands for all paths below `/a/`. */
export const startHostile = (more: Readonly<Record<string, Route>> = {}): Promise<HostileServer> => {
  const routes = { ...hostileRoutes, ...siteRoutes, ...more };
  const families = Object.keys(routes).filter((path) => path.endsWith('/*'));
  return startServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0]!;
    const family = families.find((pattern) => path.startsWith(pattern.slice(0, -1)));
    const route = routes[path] ?? (family && routes[family]);
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
};
