/** The pages' scripts, straight from the TypeScript sources: Vite's dev server, without its socket. */
import { createServer } from 'vite';
import { notFound, scriptAnswer } from './files.js';

/** What serves the scripts. */
export interface Scripts {
  /** The module at a path (with its query), as a browser takes it. */
  moduleAt(path: string): Promise<Response>;
  close(): Promise<void>;
}

/** Nothing else leaves the repository: the database, for one, stays where it is. */
const SERVED =
  /^\/(?:(?:src|demo|node_modules\/\.vite)\/[^?]*\.[jt]s(?:\?|$)|src\/themes\/\w+\.css\?raw$)/;

/** Starts Vite for the repository at `root`. */
export async function openScripts(root: string): Promise<Scripts> {
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    publicDir: false,
    // The pages carry no client of Vite's, so there is nothing for it to talk to.
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    cacheDir: 'node_modules/.vite/demo',
    // Lit as everybody else's visitors get it.
    resolve: { conditions: ['module', 'browser', 'production'] },
    // All that the widget imports, made ready at the start: one found later would be a second Lit
    // on the page.
    optimizeDeps: { noDiscovery: true, include: ['lit', 'lit/directives/*.js', 'zod/mini'] },
  });
  return {
    async moduleAt(path) {
      if (!SERVED.test(path)) return notFound();
      try {
        const module = await vite.environments.client.transformRequest(path);
        return module ? scriptAnswer(module.code) : notFound();
      } catch (error) {
        if ((error as { code?: unknown }).code === 'ERR_LOAD_URL') return notFound();
        throw error;
      }
    },
    close: () => vite.close(),
  };
}
