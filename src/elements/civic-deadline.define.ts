import { CivicDeadline } from './civic-deadline.js';
import { define } from './define-once.js';

define('civic-deadline', CivicDeadline);
