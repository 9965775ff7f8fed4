/** What is seen, and what axe says of it: the same tests, drawn into light DOM. */
import '../support/no-shadow.js';
import './civic-feedback.accessibility.test.js';
import './civic-feedback.rendering.test.js';
