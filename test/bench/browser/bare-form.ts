/** The floor: what Lit alone takes to draw the same controls. */
import { clickOn, type Contender } from './contender.js';
import { pageScript } from './script.js';
import { copiesOf, prioritiesOf, TITLE, type Shape } from './shape.js';

function tag(shape: Shape): string {
  const rows = prioritiesOf(shape).map(({ label }) => `<li>${label}</li>`);
  return `<bare-form mode="${shape.mode}"><h2>${TITLE}</h2><ol>${rows.join('\n')}</ol></bare-form>`;
}

/** A naive Lit element. */
export async function bareForm(): Promise<Contender> {
  const content = await pageScript('bare-form', 'es');
  return {
    name: 'bare',
    title: 'bare Lit element',
    files: new Map([['/bare-form.js', { type: 'text/javascript', content }]]),
    head: () => '<script type="module" src="/bare-form.js"></script>',
    body: (shape) => copiesOf(shape, () => tag(shape)),
    first: { host: 'bare-form', selector: 'input, .add' },
    pick: (page) => clickOn(page, 'bare-form input'),
    async rankThree(page) {
      for (let ranked = 0; ranked < 3; ranked += 1) await page.locator('.add').first().click();
    },
    move: (page, times) => (times % 2 === 0 ? clickOn(page, '.down') : clickOn(page, '.up', 1)),
    add: (page) => clickOn(page, '.add'),
    async mount(times) {
      const tag = document.querySelector('bare-form');
      for (let index = 0; index < times; index += 1) {
        const copy = tag?.cloneNode(true) as HTMLElement;
        document.body.append(copy);
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        copy.remove();
      }
    },
  };
}
