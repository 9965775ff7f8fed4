/** The university page's script: only what the demo needs. The widget's own tag needs none. */
import { followPageClock } from '../page-clock.js';

// Before the tag is registered, so that the first thing drawn is right.
followPageClock(document.querySelector('civic-feedback'));
