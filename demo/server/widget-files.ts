/** The widget's script files, built as for a script tag, in memory. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** The files' texts by name, `civic-feedback.js` first among them. */
export async function buildWidget(): Promise<Map<string, string>> {
  const built = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    mode: 'cdn',
    logLevel: 'warn',
    build: { write: false },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  return new Map(chunks.map(({ fileName, code }) => [fileName, code]));
}
