#!/usr/bin/env node
/** The program `civic-feedback`. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collect, COLLECT_HELP } from './collect.js';
import { exportFile, EXPORT_HELP } from './export.js';
import { WrongUsage } from './wrong-usage.js';

const HELP = `civic-feedback COMMAND

${COLLECT_HELP}

${EXPORT_HELP}

civic-feedback --help, civic-feedback --version`;

/** The package's version. Its description stands two folders up, in src and in dist alike. */
async function version(): Promise<string> {
  // Not `new URL(..., import.meta.url)`: a build takes that for an asset and swallows the file.
  const folder = dirname(fileURLToPath(import.meta.url));
  const text = await readFile(join(folder, '../../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function run([command, ...rest]: readonly string[]): Promise<void> {
  switch (command) {
    case 'collect':
      return collect(rest);
    case 'export':
      return exportFile(rest);
    case '--help':
    case '-h':
      console.log(HELP);
      return;
    case '--version':
      console.log(await version());
      return;
    default:
      throw new WrongUsage(
        `expected the command collect or export, found ${command ?? 'none'}; see --help`,
      );
  }
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  try {
    await run(args);
  } catch (error) {
    const wrong = error instanceof WrongUsage;
    const name = wrong && /^[a-z]+$/.test(args[0] ?? '') ? ` ${String(args[0])}` : '';
    // One line: a stack means nothing to whoever mistyped a path.
    console.error(`civic-feedback${name}: ${wrong ? error.message : String(error)}`);
    process.exitCode = wrong ? 2 : 1;
  }
}

await main();
