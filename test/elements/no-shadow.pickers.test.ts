/** The four ways of prioritising: the same tests, drawn into light DOM. */
import '../support/no-shadow.js';
import './picker.choose.test.js';
import './picker.rank.test.js';
import './picker.rate.test.js';
import './picker.allocate.test.js';
import './picker.comments.test.js';
import './picker.focus.test.js';
import './picker.order.test.js';
