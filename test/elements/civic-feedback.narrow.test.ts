import { expect, nextFrame } from '@open-wc/testing';
import { within } from '../support/areas.js';
import { resize } from '../support/browser.js';
import { ask, button } from '../support/pickers.js';
import { FACES } from '../support/states.js';

const many = Array.from({ length: 30 }, (_, index) => ({
  id: `p${String(index)}`,
  label: `Partnerships with universities, civic tech groups and peer cities ${String(index)}`,
}));

/** Buttons in rows whose words begin or end outside the widget, whatever their own ground does. */
function outside(element: Parameters<typeof within>[0]): string[] {
  const { left = 0, right = 0 } = within(element, '.box')[0]?.getBoundingClientRect() ?? {};
  const words = document.createRange();
  return within(element, '.actions button')
    .filter((button) => {
      const [first] = [...button.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!first) return true;
      words.selectNodeContents(first);
      const at = words.getBoundingClientRect();
      return at.left < left - 0.5 || at.right > right + 0.5;
    })
    .map((button) => button.textContent.trim());
}

/** Priorities whose description begins above the end of their name. */
function overlapped(element: Parameters<typeof within>[0]): string[] {
  return within(element, '[part=priority]')
    .filter((row) => {
      const name = row.querySelector('bdi:not(.description)')?.getBoundingClientRect();
      const description = row.querySelector('.description')?.getBoundingClientRect();
      return name && description && description.top < name.bottom - 6;
    })
    .map((row) => row.textContent.trim());
}

describe('in a column narrower than 20 of its letters', () => {
  afterEach(async () => {
    document.documentElement.dir = '';
    await resize(800, 600);
  });

  for (const face of ['open, with a ranking begun', 'received', 'not sent'])
    for (const dir of ['ltr', 'rtl'])
      it(`the words of buttons stand inside the widget: ${face}, ${dir}`, async () => {
        const element = await FACES[face]?.();
        if (!element) throw new Error(`There is no face ${face}.`);
        document.documentElement.dir = dir;
        element.style.cssText = 'display: block; inline-size: 300px; margin-inline: 40px';
        expect(within(element, '.actions button').length).to.be.greaterThan(0);
        expect(outside(element)).to.deep.equal([]);
      });
});

describe('in a column that gets narrower and wider', () => {
  for (const face of ['open, with a ranking begun', 'open, with boxes', 'open, with ratings'])
    it(`no name of a priority runs into its description: ${face}`, async () => {
      const element = await FACES[face]?.();
      if (!element) throw new Error(`There is no face ${face}.`);
      expect(within(element, '.description')).not.to.have.length(0);
      for (const width of [800, 500, 320, 260, 700, 300]) {
        element.style.cssText = `display: block; inline-size: ${String(width)}px`;
        await nextFrame();
        expect(overlapped(element), `at ${String(width)} px`).to.deep.equal([]);
      }
    });
});

describe('on a small screen', () => {
  afterEach(() => resize(800, 600));

  it('the words of a row that moves are seen with its buttons', async () => {
    await resize(320, 480);
    const element = await ask({ mode: 'rank', priorities: many.slice(0, 8) });
    for (const { label } of many.slice(0, 8)) button(element, `Add ${label}`).click();
    await element.updateComplete;
    const up = button(element, `Move up ${many[6]?.label ?? ''}`);
    up.scrollIntoView({ block: 'start' });
    for (let times = 0; times < 3; times += 1) {
      button(element, `Move up ${many[6]?.label ?? ''}`).click();
      await element.updateComplete;
    }
    const row = button(element, `Move up ${many[6]?.label ?? ''}`).closest('li');
    expect(row?.querySelector('[part=number]')?.textContent.trim()).to.equal('4');
    expect(row?.getBoundingClientRect().top).to.be.at.least(0);
  });

  it('the heading of what happened is seen, though not all of it is', async () => {
    await resize(320, 200);
    const element = await FACES['saved on the device']?.();
    if (!element) throw new Error('There is no such face.');
    const [heading] = within(element, '[part=summary-heading]');
    expect(heading?.getBoundingClientRect().top).to.be.within(0, 200);
  });
});

describe('on a page that leaves no margin', () => {
  for (const face of ['open, with a ranking begun', 'open, with points to share', 'received'])
    for (const dir of ['ltr', 'rtl'])
      it(`nothing has to be scrolled sideways: ${face}, ${dir}`, async () => {
        const element = await FACES[face]?.();
        const page = element?.parentElement;
        if (!page) throw new Error(`There is no face ${face}.`);
        for (const width of [320, 500, 640, 672, 800]) {
          page.dir = dir;
          page.style.cssText = `inline-size: ${String(width)}px; overflow-x: auto`;
          await nextFrame();
          expect(page.scrollWidth, `at ${String(width)} px`).to.equal(width);
        }
      });
});

describe('with so many priorities that each ranked row has a list of positions', () => {
  it('the words of a row keep a fifth of it beside their buttons, or have it for themselves', async () => {
    const element = await ask({ mode: 'rank', priorities: many });
    for (const { label } of many.slice(0, 2)) button(element, `Add ${label}`).click();
    await element.updateComplete;
    expect(within(element, '.jump')).to.have.length(2);
    for (const width of [320, 500, 576, 640, 672]) {
      element.style.cssText = `display: block; inline-size: ${String(width)}px`;
      await nextFrame();
      for (const words of within(element, 'ol > .row > .words'))
        expect(words.getBoundingClientRect().width, `at ${String(width)} px`).to.be.above(
          width / 5,
        );
      expect(outside(element), `at ${String(width)} px`).to.deep.equal([]);
    }
  });
});

describe('in a place that is as wide as what is in it', () => {
  /** Places that ask the form how wide it would like to be, and how narrow it can be. */
  const places = {
    'a floating box': 'float: left',
    'a row of boxes': 'display: flex',
    'a table’s cell': 'display: table-cell',
    'a grid': 'display: grid; grid-template-columns: auto',
  };
  for (const [place, css] of Object.entries(places))
    it(`the form takes what there is, and no more: ${place}`, async () => {
      const element = await ask({ mode: 'rank', priorities: many });
      const page = document.createElement('div');
      const box = document.createElement('div');
      element.replaceWith(page);
      page.append(box);
      box.append(element);
      box.style.cssText = css;
      for (const width of [320, 500]) {
        page.style.cssText = `inline-size: ${String(width)}px; overflow-x: auto`;
        await nextFrame();
        expect(page.scrollWidth, `at ${String(width)} px`).to.equal(width);
        const taken = element.getBoundingClientRect().width;
        expect(taken, `at ${String(width)} px`).to.be.closeTo(width, 1);
      }
      page.remove();
    });
});
