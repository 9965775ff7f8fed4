#!/usr/bin/env node
/** The program `civic-feedback`. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backup, BACKUP_HELP, VERIFY_HELP, verifyDatabase } from './backup.js';
import { check, CHECK_HELP } from './check.js';
import { collect, COLLECT_HELP } from './collect.js';
import { exportFile, EXPORT_HELP } from './export.js';
import { importFile, IMPORT_HELP } from './import.js';
import { retain, RETAIN_HELP } from './retain.js';
import { WrongUsage } from './wrong-usage.js';

/** Every command: what it does, and its help. */
const COMMANDS: Record<string, [run: (args: readonly string[]) => Promise<void>, help: string]> = {
  collect: [collect, COLLECT_HELP],
  export: [exportFile, EXPORT_HELP],
  import: [importFile, IMPORT_HELP],
  retain: [retain, RETAIN_HELP],
  backup: [backup, BACKUP_HELP],
  verify: [verifyDatabase, VERIFY_HELP],
  check: [check, CHECK_HELP],
};

const HELP = `civic-feedback COMMAND

${Object.values(COMMANDS)
  .map(([, help]) => help)
  .join('\n\n')}

civic-feedback --help, civic-feedback --version`;

/** The package's version. Its description stands two folders up, in src and in dist alike. */
async function version(): Promise<string> {
  // Not `new URL(..., import.meta.url)`: a build takes that for an asset and swallows the file.
  const folder = dirname(fileURLToPath(import.meta.url));
  const text = await readFile(join(folder, '../../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function run([command, ...rest]: readonly string[]): Promise<void> {
  if (command === '--help' || command === '-h') console.log(HELP);
  else if (command === '--version') console.log(await version());
  else if (command !== undefined && Object.hasOwn(COMMANDS, command))
    await COMMANDS[command]?.[0](rest);
  else {
    const names = Object.keys(COMMANDS).join(', ');
    throw new WrongUsage(`expected a command (${names}), found ${command ?? 'none'}; see --help`);
  }
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  // Names and addresses are in every file that a command makes: they are this user's alone.
  process.umask(0o077);
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
