import type { Page } from 'playwright-core';

/** What has the focus on a page, by its name: what it refers to, its labels, or its own words. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const root = at?.getRootNode() as Document | undefined;
    const ids = at?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = (at as HTMLInputElement | null)?.labels ?? [];
    const naming = [...ids.map((id) => root?.getElementById(id)), ...labels];
    const words = (naming.length > 0 ? naming : [at]).map((each) => each?.textContent ?? '');
    return words.join(' ').replace(/\s+/g, ' ').trim();
  });
}
