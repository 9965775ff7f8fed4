/** Ours: the built script, as a site serves it, and the tag, as an editor writes it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../support/packed.js';
import { clickOn, type Contender } from './contender.js';
import { copiesOf, prioritiesOf, TITLE, type Shape } from './shape.js';

const FOLDER = join(root, 'dist/cdn');

/** The tag of one copy. */
export function tagOf(shape: Shape, copy: number): string {
  const rows = prioritiesOf(shape).map(({ id, label }) => `<li data-id="${id}">${label}</li>`);
  return `<civic-feedback endpoint="/consultations/plan-${copy}/submissions" consultation="plan-${copy}"
mode="${shape.mode}" closes="2099-12-22" time-zone="America/New_York" about="role name email">
<h2>${TITLE}</h2>
<ol>${rows.join('\n')}</ol>
<p data-part="public-records">What you send becomes a public record.</p>
<p>Or write to <a href="mailto:opendata@example.gov">opendata@example.gov</a>.</p>
</civic-feedback>`;
}

/** What docs/editors.md gives for the page's style sheet, so that nothing jumps. */
const PLACE = `<style>@media (scripting: enabled) {
civic-feedback:is(:not(:defined), :state(loading)) { display: flow-root; min-block-size: 100vh }
}</style>`;

/** The widget from `dist/cdn`. */
export async function widget(): Promise<Contender> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.js'));
  const files = names.map(async (name) => {
    const content = await readFile(join(FOLDER, name));
    return [`/civic-feedback/${name}`, { type: 'text/javascript', content }] as const;
  });
  const button = (control: string) => `civic-feedback [data-control=${control}]`;
  return {
    name: 'widget',
    title: 'civic-feedback',
    files: new Map(await Promise.all(files)),
    head: () => `${PLACE}<script type="module" src="/civic-feedback/civic-feedback.js"></script>`,
    body: (shape) => copiesOf(shape, (copy) => tagOf(shape, copy)),
    first: { host: 'civic-feedback', selector: '.option input, [data-control=add]' },
    pick: (page) => clickOn(page, 'civic-feedback .option input'),
    async rankThree(page) {
      for (let ranked = 0; ranked < 3; ranked += 1)
        await page.locator(button('add')).first().click();
    },
    move: (page, times) =>
      times % 2 === 0 ? clickOn(page, button('down')) : clickOn(page, button('up'), 1),
    add: (page) => clickOn(page, button('add')),
    async mount(times) {
      const tag = document.querySelector('civic-feedback');
      for (let index = 0; index < times; index += 1) {
        const copy = tag?.cloneNode(true) as HTMLElement;
        document.body.append(copy);
        // Drawn, and the later chunk's work for it begun.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        copy.remove();
      }
    },
  };
}
