/** What the pages with a theme need for the demo. A page that takes a theme needs no script for it. */
import { followPageClock } from '../page-clock.js';

// Bootstrap's dark look is the page's own word, so the demo's page says it where it is asked to.
if (new URLSearchParams(location.search).has('dark'))
  document.documentElement.dataset.bsTheme = 'dark';

// Before the tag is registered, so that the first thing drawn is right.
followPageClock(document.querySelector('civic-feedback'));
