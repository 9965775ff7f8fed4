/** The widget's script files, built as for a script tag, in memory. */
import { build, type Rolldown } from 'vite';

/** The files' texts by name, `civic-feedback.js` among them, built from the sources at `root`. */
export async function buildWidget(root: string): Promise<Map<string, string>> {
  const built = await build({ root, mode: 'cdn', logLevel: 'warn', build: { write: false } });
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
  return new Map(chunks.map(({ fileName, code }) => [fileName, code]));
}
