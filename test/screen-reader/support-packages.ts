/** The Debian packages that the tests need: installed where we may, named where we may not. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PROGRAMS: Record<string, string> = {
  'orca': '/usr/bin/orca',
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  'openbox': '/usr/bin/openbox',
  'xdotool': '/usr/bin/xdotool',
  'speech-dispatcher': '/usr/bin/speech-dispatcher',
  'dbus-x11': '/usr/bin/dbus-daemon',
  'xvfb': '/usr/bin/Xvfb',
  'chromium': '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
};

const missing = (): string[] =>
  Object.keys(PROGRAMS).filter((name) => !existsSync(PROGRAMS[name] ?? ''));

/** Installs what is missing, as root on Debian; a machine that lacks some is an error, never a skip. */
export function havePackages(): void {
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = ['-q', '-y', '--no-install-recommends'];
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', ...quiet, ...missing()], { stdio: 'inherit', env });
  }
  const lacking = missing();
  if (lacking.length > 0)
    throw new Error(`Orca's tests run on Debian with: apt-get install ${lacking.join(' ')}`);
}
