/** The parts alone: the same tests, drawn into light DOM. */
import '../support/no-shadow.js';
import './civic-deadline.test.js';
import './civic-priorities.form.test.js';
import './civic-priorities.modes.test.js';
import './civic-priorities.validity.test.js';
import './civic-priorities.sources.test.js';
