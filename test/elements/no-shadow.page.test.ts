import '../support/no-shadow.js';
import { expect, fixtureSync } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import '../../src/elements/civic-deadline.define.js';
import { cambridge } from '../support/cambridge.js';
import {
  announcer,
  cambridgeMarkup,
  cambridgeTag,
  commentField,
  counted,
  OPEN,
  place,
  seen,
  send,
  settled,
  shows,
  write,
} from '../support/elements.js';
import { ADDRESS, Endpoint } from '../support/endpoint.js';
import { turn, until } from '../support/fake-time.js';
import { field, fieldInForm, LIST, noticed, page, sent } from '../support/fields.js';
import { button, inside, press as pressIn, six } from '../support/pickers.js';
import { rootOf, roots } from '../support/roots.js';
import { FACES } from '../support/states.js';

/** Everything that a page would say of ordinary elements, loudly. */
const LOUD = `
  * { box-sizing: content-box; letter-spacing: 0; outline: 1px solid lime; }
  body :not(civic-feedback) { margin: 7px; padding: 5px; }
  .content button, .content .primary, .content .hint { background: red; text-transform: uppercase; box-shadow: 0 0 9px red; }
  .content ul li::before, .content p::after { content: '*'; }
  .content label, .content .field { float: left; width: 30%; display: inline; }
  .content form input, .content form textarea { appearance: none; width: 90px; border-radius: 30px; }
  .content h2, .content p, .content legend, .content fieldset { font-size: 30px; border: 9px solid red; opacity: 0.3; }
  .content svg { fill: red; stroke: red; width: 90px; }
  .content .visually-hidden { position: static; }
  .content [part] { transform: rotate(3deg); }`;

function styled(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  styles.push(style);
}

const styles: Element[] = [];
afterEach(() => {
  for (const style of styles.splice(0)) style.remove();
});

/** All that an element looks like; a width in a row of rounding errors is the same width. */
function looks(element: Element): Record<string, string> {
  const computed = getComputedStyle(element);
  return Object.fromEntries(
    [...computed]
      // Where on the page it is, in other words.
      .filter((name) => !/^(?:top|right|bottom|left|inset-.*)$/.test(name))
      .map((name) => [
        name,
        computed.getPropertyValue(name).replace(/\d+\.\d+/g, (figure) => Number(figure).toFixed(1)),
      ]),
  );
}

function differences(one: Element, other: Element): string[] {
  const [before, after] = [looks(one), looks(other)];
  return Object.keys(before)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name}: ${String(before[name])}, not ${String(after[name])}`);
}

const all = (element: Element): Element[] => [...rootOf(element).querySelectorAll('*')];

describe('style sheets, without a shadow root', () => {
  for (const face of ['refused, with boxes', 'open, with points to share', 'received'])
    it(`the page's stay outside: ${face}`, async () => {
      const around = fixtureSync<HTMLElement>('<div class="content"></div>');
      roots.noShadow = false;
      const shadow = await (FACES[face] ?? place)(cambridgeTag());
      roots.noShadow = true;
      const light = await (FACES[face] ?? place)(cambridgeTag());
      around.append(shadow, light);
      styled(LOUD);
      await turn();
      // On one device each may have heard of the other's comment.
      for (const each of [shadow, light]) {
        each.desk.courier?.arrived.splice(0);
        each.requestUpdate();
        await each.updateComplete;
      }
      const [before, after] = [shadow, light].map((element) =>
        all(element).filter((each) => !each.closest('slot, [part=reference]')),
      );
      expect(after?.map(({ localName }) => localName)).to.deep.equal(
        before?.map(({ localName }) => localName),
      );
      const found = before?.flatMap((each, index) => {
        const other = after?.[index];
        return (other ? differences(each, other) : ['gone']).map(
          (difference) => `${each.outerHTML.slice(0, 60)} ${difference}`,
        );
      });
      expect(found).to.deep.equal([]);
    });

  it('ours change nothing outside of the widget', async () => {
    const around = fixtureSync<HTMLElement>(`<div style="width: 500px">
      <h2 part="title">Ours</h2><p class="hint notice visually-hidden">A hint</p>
      <fieldset class="bad" part="priorities"><legend>Which?</legend><ol><li class="row option">One</li></ol></fieldset>
      <form><label class="field">Name <input part="input" /></label><button class="primary">Go</button></form>
      <a href="#there">There</a><div slot="drawing"><p slot="announcer">Somebody's</p></div>
      <civic-feedback><p>Not a widget of ours</p></civic-feedback></div>`);
    await around.querySelector('civic-feedback')?.updateComplete;
    const outside = [...around.querySelectorAll('*')];
    const before = outside.map(looks);
    await place(cambridgeTag());
    expect(document.adoptedStyleSheets).to.have.length(1);
    for (const [index, element] of outside.entries())
      expect(looks(element), element.outerHTML).to.deep.equal(before[index]);
  });

  it('are adopted once by the root that the widgets stand in, and leave with the last of them', async () => {
    const head = document.head.innerHTML;
    const one = await place(cambridgeTag() + cambridgeTag({ consultation: 'another' }));
    const other = one.nextElementSibling as CivicFeedback;
    await settled(other);
    expect(document.adoptedStyleSheets).to.have.length(1);
    const layout = fixtureSync<HTMLElement>('<div></div>').attachShadow({ mode: 'open' });
    layout.append(other);
    expect(document.adoptedStyleSheets).to.have.length(1);
    expect(layout.adoptedStyleSheets).to.have.length(1);
    expect(getComputedStyle(commentField(other)).borderTopWidth).to.equal('2px');
    one.remove();
    expect(document.adoptedStyleSheets).to.have.length(0);
    other.remove();
    expect(layout.adoptedStyleSheets).to.have.length(0);
    expect(document.head.innerHTML).to.equal(head);
    expect(document.querySelectorAll('[style]')).to.have.length(0);
  });

  it('of a partner reach a part by its name, as the guide says', async () => {
    const guide = await (await fetch('/docs/partners.md')).text();
    const [, css = ''] = /^## Without a shadow root[\s\S]*?```css\n([^`]*)```/m.exec(guide) ?? [];
    styled(css);
    const submit = rootOf(await place(cambridgeTag())).querySelector('[part=submit]');
    expect(submit && getComputedStyle(submit).textTransform).to.equal('uppercase');
  });

  it('come back where the page sets a list of its own', async () => {
    const element = await place(cambridgeTag());
    document.adoptedStyleSheets = [];
    write(commentField(element), 'Bus lanes');
    await counted(element);
    expect(document.adoptedStyleSheets).to.have.length(1);
  });

  it('of ratings and points are there too, in this tag’s drawings alone', async () => {
    const element = await place(cambridgeTag({ mode: 'allocate' }));
    const points = rootOf(element).querySelector('.points');
    expect(points && getComputedStyle(points).textAlign).to.equal('center');
    expect(document.adoptedStyleSheets).to.have.length(1);
  });
});

describe('what the editor wrote, beside a drawing', () => {
  const visible = (element: Element): boolean => element.getClientRects().length > 0;

  it('is hidden while the form is shown, comes back when it cannot be, and stays the page’s own', async () => {
    const element = await place(cambridgeTag({}, `Until December 22. ${cambridgeMarkup()}`));
    const written = [...element.childNodes].filter(
      (node) => !(node instanceof Element && node.slot),
    );
    const heading = element.querySelector('h2');
    if (!heading) throw new Error('no heading');
    expect(written).to.include(heading);
    expect(visible(heading), 'hidden').to.equal(false);
    expect(element.innerText).not.to.contain('Until December 22.');
    expect(heading.hasAttribute('hidden') || heading.hasAttribute('style')).to.equal(false);
    const { error } = console;
    console.error = () => undefined;
    element.removeAttribute('closes');
    await shows(element, 'misconfigured');
    await until(() => visible(heading), 'the heading');
    console.error = error;
    expect(element.innerText).to.contain('Until December 22.');
    expect(rootOf(element).querySelector('[part=problems]')).to.exist;
    element.setAttribute('closes', '2025-12-22');
    await shows(element, 'open');
    expect(visible(heading)).to.equal(false);
    const now = [...element.childNodes].filter((node) => !(node instanceof Element && node.slot));
    expect(now.every((node, index) => node === written[index])).to.equal(true);
  });

  it('is all that is read: what was drawn is no list and no heading of the editor’s', async () => {
    const element = await place(cambridgeTag());
    const { error } = console;
    console.error = () => undefined;
    element.querySelector('ol')?.remove();
    await shows(element, 'misconfigured');
    console.error = error;
    const list = document.createElement('ol');
    list.innerHTML = '<li data-id="only">Only this</li><li data-id="that">And that</li>';
    element.querySelector('h2')?.after(list);
    await shows(element, 'open');
    seen(element).getByRole('button', { name: 'Add Only this' });
    expect(element.question?.priorities).to.have.length(2);
  });

  it('may be written anew by the page: the form is there again, with what was typed', async () => {
    const element = await place(cambridgeTag());
    write(commentField(element), 'Half a sentence');
    element.innerHTML = cambridgeMarkup().replace(cambridge.title, 'Another title');
    await until(() => !!seen(element).queryByRole('heading', { name: 'Another title' }), 'it');
    expect(element.querySelectorAll(':scope > [slot=drawing]')).to.have.length(1);
    expect(commentField(element).value).to.equal('Half a sentence');
  });

  it('may be written anew in the picker as a field too: it is there again, with its answer', async () => {
    const around = await page(
      `<form><civic-priorities name="first" mode="rank">${LIST}</civic-priorities></form>`,
    );
    const picker = field(around);
    await pressIn(picker, 'Add Jobs');
    picker.innerHTML = LIST;
    await noticed(picker);
    expect(inside(picker).getByRole('button', { name: 'Remove Jobs' })).to.exist;
    expect(visible(rootOf(picker)), 'on the page').to.equal(true);
    expect(sent(picker)).to.deep.equal(['jobs']);
  });

  it('may be emptied where the priorities are a property: the picker stays', async () => {
    const picker = await fieldInForm('name="first" mode="rank"', '');
    picker.priorities = six;
    await picker.updateComplete;
    await pressIn(picker, 'Add Jobs');
    picker.textContent = '';
    await noticed(picker);
    expect(visible(button(picker, 'Remove Jobs'))).to.equal(true);
    expect(sent(picker)).to.deep.equal(['jobs']);
  });

  it('may be written anew in the deadline alone, which is read as before', async () => {
    const around = await page(
      '<civic-deadline closes="2099-12-22" time-zone="America/New_York">Until then</civic-deadline>',
    );
    const deadline = around.querySelector('civic-deadline');
    if (!deadline) throw new Error('There is no deadline.');
    const words = 'Comments close Tuesday, December 22, 2099';
    const reads = (): boolean => deadline.innerText.startsWith(words);
    await until(reads, 'the deadline');
    deadline.textContent = 'Until then';
    await until(reads, 'the deadline again');
    expect(deadline.innerText).not.to.contain('Until then');
  });

  it('and the drawing are copied with the page: the copy draws for itself', async () => {
    const element = await place(cambridgeTag());
    const copy = document.importNode(element, true);
    copy.clock = () => OPEN;
    element.after(copy);
    await settled(copy);
    expect(copy.querySelectorAll(':scope > [slot=drawing]')).to.have.length(1);
    expect(copy.querySelectorAll(':scope > [role=status]')).to.have.length(1);
    write(commentField(copy), 'In the copy');
    expect(commentField(element).value).to.equal('');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('is not taken from a component of the page in whose shadow root the widget stands', async () => {
    const layout = fixtureSync<HTMLElement>('<div><p>For the layout</p></div>');
    const root = layout.attachShadow({ mode: 'open' });
    const element = await place(cambridgeTag());
    const slot = document.createElement('slot');
    root.append(element, slot);
    const { error } = console;
    console.error = () => undefined;
    element.removeAttribute('closes');
    await shows(element, 'misconfigured');
    console.error = error;
    expect(slot.assignedElements()).to.have.length(1);
  });
});

describe('a page-wide form around a widget without a shadow root', () => {
  for (const mode of ['choose', 'rank', 'rate', 'allocate'])
    it(`gets nothing of it and hears nothing of it: ${mode} (point 26)`, async () => {
      const collector = new Endpoint(cambridge, () => OPEN);
      const around = await place(
        `<form action="/nowhere"><input name="search" value="trees" />${cambridgeTag({ mode, 'priority-comments': true, 'drafts': 'device' })}</form>`,
        { fetch: collector.fetch },
      );
      const form = around.closest('form');
      if (!form) throw new Error('no form');
      const heard: string[] = [];
      for (const name of ['submit', 'reset', 'change', 'formdata', 'invalid'])
        document.addEventListener(name, (event) =>
          heard.push(`${name} ${(event.target as Element).localName}`),
        );
      write(commentField(around), 'Bus lanes');
      const first = rootOf(around).querySelector<HTMLElement>('fieldset :is(input, button)');
      first?.click();
      await around.updateComplete;
      expect([...new FormData(form)]).to.deep.equal([['search', 'trees']]);
      expect(rootOf(around).querySelectorAll('input').length).to.be.above(2);
      heard.length = 0;
      await send(around, 'received');
      seen(around).getByRole('button', { name: 'Send another' }).click();
      await around.updateComplete;
      expect(heard).to.deep.equal([]);
    });

  it('gets the picker’s own value once, under its name, and none of its boxes', async () => {
    const ways = {
      choose: 'input',
      rank: '[data-control=add]',
      rate: 'input',
      allocate: '[data-control=more]',
    };
    for (const [mode, control] of Object.entries(ways)) {
      const around = await page(
        `<form><civic-priorities name="first" mode="${mode}">${LIST}</civic-priorities></form>`,
      );
      const picker = field(around);
      await until(() => !!rootOf(picker).querySelector('fieldset'), mode);
      rootOf(picker).querySelector<HTMLElement>(control)?.click();
      await picker.updateComplete;
      expect([...new FormData(picker.form ?? undefined).keys()], mode).to.have.length(1);
      expect([...(picker.form?.elements ?? [])].every((each) => each === picker)).to.equal(true);
    }
  });
});

describe('no-shadow', () => {
  it('is read when the element first comes to a page, as an attribute or as a property', async () => {
    roots.noShadow = false;
    const later = await place(cambridgeTag());
    later.noShadow = true;
    await later.updateComplete;
    expect(later.shadowRoot).to.exist;
    seen(later).getByRole('heading', { name: cambridge.title });
    const made = document.createElement('civic-feedback');
    made.noShadow = true;
    // As a framework does before the script is there: the element is none of ours yet.
    const early = document.implementation.createHTMLDocument().createElement('civic-feedback');
    early.noShadow = true;
    for (const element of [made, early]) {
      Object.assign(element, { definition: cambridge, endpoint: ADDRESS, clock: () => OPEN });
      fixtureSync<HTMLElement>('<div></div>').append(element);
      await settled(element);
      expect(element.shadowRoot).to.equal(null);
      expect(element.querySelector('form')).to.exist;
    }
    roots.noShadow = true;
  });

  it('is a drawing that anything on the page can find: labels, fields and the status', async () => {
    const element = await place(cambridgeTag());
    expect(element.shadowRoot).to.equal(null);
    expect(document.querySelector('textarea[name=comment]')).to.equal(commentField(element));
    for (const label of element.querySelectorAll('label'))
      expect(label.control, label.textContent).to.exist;
    expect(announcer(element).parentElement).to.equal(element);
    expect(announcer(element).getClientRects()).to.have.length.above(0);
    expect(announcer(element).getBoundingClientRect().width).to.equal(1);
  });

  it('gives two widgets that begin at the same time ids of their own, and keeps them apart when they move (point 41)', async () => {
    const one = await place(cambridgeTag() + cambridgeTag({ consultation: 'another' }));
    const other = one.nextElementSibling as CivicFeedback;
    await settled(other);
    const unique = (): void => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const label of document.querySelectorAll('label')) expect(label.control).to.exist;
    };
    unique();
    const around = one.parentElement;
    one.remove();
    const third = await place(cambridgeTag({ consultation: 'third' }));
    around?.append(one);
    await settled(one);
    unique();
    expect(rootOf(third).id === rootOf(one).id).to.equal(false);
  });
});
