/** Where submissions go. */
import type { Consultation } from '../contract/consultation.js';

/** What a tag says of it. */
interface Addressed {
  readonly endpoint?: string | undefined;
  readonly src?: string | undefined;
  readonly baseURI: string;
}

function absolute(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** The absolute address that submissions to a consultation go to: the tag's, the consultation's own, or that of its `src`. */
export function endpointOf(
  { endpoint, src, baseURI }: Addressed,
  consultation: Consultation | undefined,
): string | undefined {
  if (endpoint != null) return absolute(endpoint, baseURI);
  const url = src == null ? undefined : absolute(src, baseURI);
  return consultation?.endpoint ?? url?.replace(/\/?(?:[?#].*)?$/, '/submissions');
}
