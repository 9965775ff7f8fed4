/** The builder's page. */
import { Builder } from './builder.js';

const root = document.getElementById('builder');
if (root) {
  root.replaceChildren();
  new Builder(root);
}
