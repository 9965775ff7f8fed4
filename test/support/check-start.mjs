// @ts-check
/**
 * Does what a newcomer does after `npm ci`: `npm start`, waits for the address it prints, opens it,
 * and stops it again. Fails when any of that does not happen within a minute.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const patience = AbortSignal.timeout(60_000);
const start = spawn('npm', ['start'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  // A group of its own, so that npm's own child is stopped with it.
  detached: true,
});
const ended = once(start, 'exit');

/** @returns {Promise<string>} */
async function printedAddress() {
  patience.addEventListener('abort', () => start.stdout.destroy());
  for await (const line of createInterface(start.stdout)) {
    console.log(line);
    const address = /https?:\/\/[\w.:[\]-]+\S*/.exec(line);
    if (address) return address[0];
  }
  throw new Error('npm start printed no address.');
}

try {
  const address = await printedAddress();
  // It goes on printing; nobody has to read it.
  start.stdout.resume();
  const answer = await fetch(address, { signal: patience });
  const page = await answer.text();
  if (!answer.ok || !page.toLowerCase().startsWith('<!doctype html'))
    throw new Error(`${address} answered ${answer.status}, without a page.`);
  console.log(`${address} answers with a page.`);
} finally {
  if (start.pid !== undefined && start.exitCode === null) process.kill(-start.pid, 'SIGTERM');
}
const late = setTimeout(() => {
  console.error('npm start did not stop when it was asked to.');
  if (start.pid !== undefined) process.kill(-start.pid, 'SIGKILL');
  process.exitCode = 1;
}, 10_000);
await ended;
clearTimeout(late);
