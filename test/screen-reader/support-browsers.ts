/** The browsers, as somebody opens them on a desktop: with a new profile, and nothing that drives them. */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserFlags } from '../support/find-browser.mjs';
import type { Desktop } from './support-desktop.js';

/** A browser, by the name of its transcripts. */
export type BrowserName = 'chromium' | 'firefox';

/** No first-run pages, no bars, no background traffic; accessibility on without asking. */
const FIREFOX_PREFERENCES = {
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
  'browser.translations.automaticallyPopup': false,
  'accessibility.force_disabled': -1,
};

/** Opens an address in a new window. */
export async function browse(desktop: Desktop, name: BrowserName, address: string): Promise<void> {
  const profile = join(desktop.home, name);
  await mkdir(profile, { recursive: true });
  if (name === 'chromium') {
    desktop.start(
      '/usr/bin/chromium',
      ...browserFlags.filter((flag) => flag !== '--disable-gpu'),
      '--disable-gpu',
      '--force-renderer-accessibility',
      '--no-default-browser-check',
      '--password-store=basic',
      '--disable-features=Translate',
      `--user-data-dir=${profile}`,
      '--new-window',
      address,
    );
    return;
  }
  const preferences = Object.entries(FIREFOX_PREFERENCES).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), preferences.join('\n'));
  desktop.start('/usr/bin/firefox-esr', '--no-remote', '--profile', profile, address);
}

/** What is installed, as its package says it. */
export function versionOf(debianPackage: string): string {
  return execFileSync('dpkg-query', ['-W', '-f', '${Version}', debianPackage], {
    encoding: 'utf8',
  });
}
