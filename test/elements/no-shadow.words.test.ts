/** Words, languages and where they come from: the same tests, drawn into light DOM. */
import '../support/no-shadow.js';
import './civic-feedback.sources.test.js';
import './civic-feedback.language.test.js';
import './civic-feedback.translations.test.js';
import './civic-feedback.languages.test.js';
