/** Pages whose form is there before the script, and a script that comes when a test says so. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { ConsultationInput } from '../../src/contract/index.js';
import type { PrerenderedTagOptions } from '../../src/prerender/index.js';
import { NOW, strictPolicy, type City, type PageOptions } from '../support/city.js';
import { root } from '../support/packed.js';
import { watchShifts } from '../support/watch-shifts.js';

const built = (await import(
  join(root, 'dist/prerender/index.js')
)) as typeof import('../../src/prerender/index.js');

/** The tag with its form in it, sending to this city's collector, and the policy that its page has. */
export function drawnBefore(
  city: City,
  consultation: ConsultationInput,
  more: Partial<PrerenderedTagOptions> = {},
): { tag: string; policy: string } {
  const src = `${city.collector}/consultations/${consultation.id}`;
  const options = { src, endpoint: `${src}/submissions`, now: NOW, ...more };
  const { style } = built.prerender(consultation, options);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = strictPolicy(city.collector).replace(
    "style-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
  );
  return { tag: built.prerenderedTag(consultation, options), policy };
}

/** A page that was opened before its script has come. */
export interface EarlyPage {
  page: Page;
  /** Lets the script come, and waits until the widget has taken over. */
  letScriptCome: () => Promise<void>;
}

/** Opens a page, and keeps the widget's scripts back. */
export async function openEarly(
  city: City,
  body: string,
  options: PageOptions = {},
): Promise<EarlyPage> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const prepare = async (context: BrowserContext): Promise<void> => {
    await options.prepare?.(context);
    await context.addInitScript(watchShifts);
    await context.route('**/civic-feedback*.js', async (route) => {
      await held;
      await route.continue();
    });
  };
  const page = await city.open(body, { ...options, prepare, early: true });
  await page.locator('civic-feedback [part=submit]').waitFor();
  return {
    page,
    async letScriptCome() {
      release();
      await page.waitForFunction(() =>
        document
          .querySelector('civic-feedback')
          ?.matches(':state(open), :state(closing-soon), :state(closed)'),
      );
    },
  };
}
