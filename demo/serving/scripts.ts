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
const SERVED = /^\/(?:src|demo|node_modules\/\.vite)\/[^?]*\.[jt]s(?:\?|$)/;

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
    // Lit and zod are made ready before the first page asks for them.
    optimizeDeps: { entries: ['src/define.ts'] },
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
