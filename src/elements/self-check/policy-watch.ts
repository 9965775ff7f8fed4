import type { Violation } from '../../checking/facts.js';

/** Whether a policy is written into the page itself. */
function isInPage(policy: string): boolean {
  const metas = document.querySelectorAll<HTMLMetaElement>(
    'meta[http-equiv="content-security-policy" i]',
  );
  return [...metas].some(({ content }) => content.trim() === policy.trim());
}

/**
 * Hears what the page's policies forbid, as long as the check is there: browsers report it after
 * what was forbidden has failed.
 */
export class PolicyWatch {
  readonly violations: Violation[] = [];
  readonly #heard: () => void;

  /** @param heard - told of each violation */
  constructor(heard: () => void) {
    this.#heard = heard;
  }

  /** Begins, or begins anew. */
  start(): void {
    this.violations.length = 0;
    document.addEventListener('securitypolicyviolation', this.#hear);
  }

  readonly #hear = (event: SecurityPolicyViolationEvent): void => {
    const { effectiveDirective, blockedURI, disposition, originalPolicy } = event;
    this.violations.push({
      directive: effectiveDirective,
      blocked: blockedURI,
      enforced: disposition === 'enforce',
      inPage: isInPage(originalPolicy),
    });
    this.#heard();
  };

  /** Hears nothing more. */
  stop(): void {
    document.removeEventListener('securitypolicyviolation', this.#hear);
  }
}
