// @ts-check
/** Where PostgreSQL's programs are, if they are anywhere. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps a folder for each version, none of them on the path. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * The folder of `initdb` and `postgres`; `undefined` where PostgreSQL is not installed.
 *
 * @returns {string | undefined}
 */
export function findPostgres() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return [
    ...versions
      .sort((one, other) => Number(other) - Number(one))
      .map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ].find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}
