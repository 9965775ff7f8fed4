/** Filling in, mending, sending: the same tests, drawn into light DOM. */
import '../support/no-shadow.js';
import './civic-feedback.form.test.js';
import './civic-feedback.errors.test.js';
import './civic-feedback.confirmation.test.js';
import './civic-feedback.delivery.test.js';
import './civic-feedback.misplaced.test.js';
import './civic-feedback.deadline.test.js';
import './civic-feedback.personal-data.test.js';
import './civic-feedback.dialog.test.js';
