/** The program in few plain files, for tests that start it hundreds of times. */
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { temporaryDirectory } from '../collector/support-collector.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the program from the sources as they are; its path. */
export async function builtProgram(test: TestContext): Promise<string> {
  const directory = await temporaryDirectory(test);
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'));
  await writeFile(join(directory, 'package.json'), '{"type":"module"}');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: join(directory, 'built'),
      emptyOutDir: false,
      rolldownOptions: {
        input: ['src/cli/main.ts', 'src/collector/libsql-worker.ts'],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  return join(directory, 'built/main.js');
}
