import { CivicFeedback } from './civic-feedback.js';
import { define } from './define-once.js';

define('civic-feedback', CivicFeedback);
