/**
 * The oldest Chromium that the script is built for, as npm has it: unpacked into a folder of its own,
 * which a second run finds. Nobody who works on this package needs it otherwise.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** What `target` in vite.config.ts and docs/versioning.md name. */
export const OLDEST = '111';

const run = promisify(execFile);

/** Gets the browser; resolves with the path of its program. */
export async function oldestChromium(): Promise<string> {
  const folder = join(tmpdir(), `civic-chromium-${OLDEST}`);
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  await run('npm', ['pack', `@sparticuz/chromium@${OLDEST}.0.0`, '--loglevel=error'], {
    cwd: folder,
  });
  await run('tar', ['xzf', `sparticuz-chromium-${OLDEST}.0.0.tgz`], { cwd: folder });
  const packed = await readFile(join(folder, 'package/bin/chromium.br'));
  // Under another name first: a run that is broken off must not leave half a browser.
  await writeFile(`${program}.half`, await promisify(brotliDecompress)(packed));
  await chmod(`${program}.half`, 0o755);
  await rename(`${program}.half`, program);
  return program;
}
