/** The limit: a form of HTML alone. Ranking is a field for a number, as on paper. */
import { clickOn, pressKey, type Contender } from './contender.js';
import { copiesOf, prioritiesOf, QUESTIONS, TITLE, type Shape } from './shape.js';

const STYLES = `form{max-width:42rem;font:1rem/1.5 system-ui,sans-serif}fieldset{border:0;margin:0 0 2rem;padding:0}
ul{list-style:none;padding:0}li{display:grid;grid-template-columns:4rem 1fr;align-items:center;min-height:44px;border-bottom:1px solid #ccc}
label{font-weight:600}li label{font-weight:400}textarea,.field input,select{display:block;box-sizing:border-box;width:100%;font:inherit;padding:8px;margin:0 0 1.5rem}
li input{font:inherit;min-width:24px;min-height:24px}button{font:inherit;padding:8px 24px}`;

function form(shape: Shape, copy: number): string {
  const rows = prioritiesOf(shape).map(({ id, label }) => {
    const own = `${id}-${copy}`;
    const input =
      shape.mode === 'choose'
        ? `<input type="checkbox" id="${own}" name="priorities" value="${id}">`
        : `<input type="number" id="${own}" name="${id}" min="1" max="${shape.priorities}">`;
    return `<li>${input}<label for="${own}">${label}</label></li>`;
  });
  return `<form method="post" action="/comments">
<h2>${TITLE}</h2>
<fieldset><legend>${QUESTIONS[shape.mode]}</legend><ul>${rows.join('\n')}</ul></fieldset>
<label for="comment-${copy}">Your comment (optional)</label><textarea id="comment-${copy}" name="comment" rows="6"></textarea>
<fieldset class="field"><legend>About you</legend>
<label for="role-${copy}">I am a (optional)</label><select id="role-${copy}" name="role"><option></option><option>Resident</option><option>Student</option><option>Business</option></select>
<label for="name-${copy}">Name (optional)</label><input id="name-${copy}" name="name" autocomplete="name">
<label for="email-${copy}">Email address (optional)</label><input id="email-${copy}" name="email" type="email" autocomplete="email"></fieldset>
<p>What you send becomes a public record.</p>
<button>Send your feedback</button>
<p>Or write to <a href="mailto:opendata@example.gov">opendata@example.gov</a>.</p>
</form>`;
}

/** A form without JavaScript. */
export const staticForm: Contender = {
  name: 'static',
  title: 'static form',
  files: new Map(),
  head: () => `<style>${STYLES}</style>`,
  body: (shape) => copiesOf(shape, (copy) => form(shape, copy)),
  first: { selector: 'form input' },
  pick: (page) => clickOn(page, 'li input'),
  rankThree: async (page) => {
    const numbers = page.locator('li input');
    for (const index of [0, 1, 2]) await numbers.nth(index).fill(String(index + 1));
    await numbers.first().focus();
  },
  move: (page, times) => pressKey(page, times % 2 === 0 ? '2' : 'Backspace'),
  add: (page) => pressKey(page, '4'),
  async mount(times) {
    const form = document.querySelector('form');
    for (let index = 0; index < times; index += 1) {
      const copy = form?.cloneNode(true) as HTMLFormElement;
      document.body.append(copy);
      await new Promise(requestAnimationFrame);
      copy.remove();
    }
  },
};
