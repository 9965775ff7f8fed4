/** What is asked, for pages that show it: the one answer that caches between may keep. */
import { editionOf, type ConsultationInput } from '../contract/index.js';
import type { Exchange } from './exchange.js';
import { sha256 } from './sha256.js';

/**
 * Half a minute as it is; for five more while the cache looks again, so that nobody waits for it (RFC
 * 5861); for a day where the collector cannot be reached. Browsers of the widget look again each time.
 */
const CACHING = 'public, max-age=30, stale-while-revalidate=300, stale-if-error=86400';

const tags = new WeakMap<ConsultationInput, Promise<string>>();

/** Names what an answer says but for the time: "weak" (RFC 9110, section 8.8.1). */
function entityTag(definition: ConsultationInput, edition: string): Promise<string> {
  const known = tags.get(definition);
  if (known) return known;
  const tag = sha256(JSON.stringify({ ...definition, edition })).then(
    (hash) => `W/"${hash.slice(0, 32)}"`,
  );
  tags.set(definition, tag);
  return tag;
}

/** Whether the asker has it already: the tags are compared as weak ones (RFC 9110, section 13.1.2). */
function isKnown(asked: string | null, tag: string): boolean {
  const opaque = (each: string): string => each.trim().replace(/^W\//, '');
  return asked?.trim() === '*' || !!asked?.split(',').some((each) => opaque(each) === opaque(tag));
}

/** `GET /consultations/:id`: what is asked, which edition it is, and what time it is here. */
export async function showConsultation(exchange: Exchange): Promise<Response> {
  const { request, definition, consultation, clock } = exchange;
  const edition = editionOf(consultation);
  const now = new Date(clock());
  const etag = await entityTag(definition, edition);
  const headers = {
    'cache-control': CACHING,
    etag,
    // Our clock, not the server's: with it a page knows the time from an answer that was kept.
    'date': now.toUTCString(),
  };
  if (isKnown(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return Response.json({ ...definition, edition, now: now.toISOString() }, { headers });
}
