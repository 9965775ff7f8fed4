import { CivicPriorities } from './civic-priorities.js';
import { define } from './define-once.js';

define('civic-priorities', CivicPriorities);
