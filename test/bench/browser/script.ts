/** A script of the bench's own pages, from its TypeScript: bundled and minified as ours is. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** The text of pages/`name`.ts, to be put into a page. */
export async function pageScript(name: string, format: 'es' | 'iife'): Promise<string> {
  const entry = fileURLToPath(new URL(`pages/${name}.ts`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry, formats: [format], name: 'benchPage' },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code;
}
