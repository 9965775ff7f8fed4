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
const SERVED = /^\/demo\/[^?]*\.ts(?:\?|$)/;

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
    optimizeDeps: { noDiscovery: true },
  });
  return {
    async moduleAt(path) {
      if (!SERVED.test(path)) return notFound();
      const module = await vite.environments.client.transformRequest(path);
      if (!module) return notFound();
      return scriptAnswer(module.code);
    },
    close: () => vite.close(),
  };
}
