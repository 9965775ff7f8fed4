/** Stands for the page that the tag will be on: the builder is on another site. */
const PAGE = 'https://page.invalid';

/**
 * The site (origin) that an address names, also without its scheme; nothing where it is on the page's
 * own.
 */
export function siteOf(address: string): string | undefined {
  const origin = URL.canParse(address, PAGE) ? new URL(address, PAGE).origin : PAGE;
  return origin === PAGE ? undefined : origin;
}
