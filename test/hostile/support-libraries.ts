/**
 * Libraries of old pages, at fixed versions from npm, as scripts for a browser. Prototype's own files
 * for browsers are not on npm: its language part is (`prototype`), and what its DOM part does to
 * elements and events is written down in `support-scripts.ts`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from '../support/install-packages.js';

/** What is tried, at which version. */
export const VERSIONS = { jquery: '1.12.4', prototype: '0.0.5', mootools: '1.5.2' };

/** Files that ask for each other by `require`, as one script. */
async function bundled(folder: string, entry: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => /^\w.*\.js$/.test(name));
  const modules = await Promise.all(
    names.map(
      async (name) =>
        `${JSON.stringify(name)}: function (module, exports, require) {${await readFile(join(folder, name), 'utf8')}\n}`,
    ),
  );
  return `(function (files) {
    var known = {};
    function require(path) {
      var name = path.replace('./', '').replace(/(\\.js)?$/, '.js');
      if (!known[name]) {
        var module = (known[name] = { exports: {} });
        files[name].call(window, module, module.exports, require);
      }
      return known[name].exports;
    }
    require(${JSON.stringify(entry)});
  })({${modules.join(',\n')}});`;
}

/** Each library as a script. */
export type Libraries = Record<keyof typeof VERSIONS, string>;

/** Installs them, and gives them as scripts. */
export async function libraries(): Promise<Libraries> {
  const folder = join(await installPackages('libraries', VERSIONS), 'node_modules');
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
  return {
    jquery: await read('jquery/dist/jquery.js'),
    prototype: await bundled(join(folder, 'prototype/lib'), './index'),
    mootools: `(function (exports) {${await read('mootools/lib/mootools-core-1.5.2-server.js')}\n}).call(window, window.mootools = {});`,
  };
}
