import type { PageFacts, Violation } from './facts.js';
import { finding, type Finding } from './findings.js';

const originOf = (address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;

/** Whether two addresses are of one site; what is no address is of none. */
function isSameSite(one: string, other: string | undefined): boolean {
  const origin = originOf(one);
  return origin !== undefined && origin === originOf(other);
}

/** Whether what was blocked is something that the widget asked for, and nobody else on the page. */
function isOurs({ blocked, directive }: Violation, { endpoint, definition }: PageFacts): boolean {
  if (directive.startsWith('script-src')) return /\/civic-feedback\.[^/]*$/.test(blocked);
  const asked = [endpoint?.address, definition?.missing?.address];
  return directive === 'connect-src' && asked.some((each) => isSameSite(blocked, each));
}

/** Whether a policy keeps the page from asking its endpoint: then nothing is known of that. */
export function isEndpointForbidden(facts: PageFacts): boolean {
  const { endpoint, violations = [] } = facts;
  return violations.some(
    ({ directive, blocked, enforced }) =>
      enforced && directive === 'connect-src' && isSameSite(blocked, endpoint?.address),
  );
}

/** What the page's content security policies forbid of all that the widget needs. */
export function judgePolicy(facts: PageFacts): Finding[] {
  const { violations, origin, styleForbidden, elsewhere } = facts;
  // The policy of a page that the tag is not on says nothing of the page that it will be on.
  if (!violations || elsewhere) return [];
  const found = new Map<string, Finding>();
  for (const violation of violations.filter((each) => isOurs(each, facts))) {
    const { blocked, enforced, inPage } = violation;
    // What is written into a policy is script-src, also where "script-src-elem" was looked at.
    const directive = violation.directive.replace(/-elem$/, '');
    const from = originOf(blocked) ?? blocked;
    const source = from === origin ? "'self'" : from;
    const place = inPage ? 'a <meta> of the page' : 'a header of the site';
    const code = enforced ? 'policy-forbids' : 'policy-reports';
    found.set(
      `${code} ${directive} ${source}`,
      finding(code, { blocked, directive, source, place }),
    );
  }
  if (styleForbidden === true) found.set('style', finding('policy-style'));
  return found.size > 0 ? [...found.values()] : [finding('policy-allows')];
}
