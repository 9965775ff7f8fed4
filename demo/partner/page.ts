/** The university page's script: only what the demo needs. The widget's own tag needs none. */
import { followPageClock } from '../page-clock.js';

// The other language's page stands at the same moment.
const at = new URLSearchParams(location.search).get('at');
for (const link of document.querySelectorAll<HTMLAnchorElement>('#languages a')) {
  const address = new URL(link.href);
  if (at !== null) address.searchParams.set('at', at);
  link.href = address.href;
}

// Before the tag is registered, so that the first thing drawn is right.
followPageClock(document.querySelector('civic-feedback'));
