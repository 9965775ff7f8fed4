/** A page that gives the parts a look of its own, as a theme does, does not take their states away. */
import { expect } from '@open-wc/testing';
import { within } from '../support/areas.js';
import { cambridgeTag, place } from '../support/elements.js';
import { FACES } from '../support/states.js';

describe('a page with a look of its own', () => {
  const style = document.createElement('style');
  beforeEach(() => {
    style.textContent = `
      civic-feedback { --civic-error: rgb(200, 0, 0); --civic-focus: rgb(0, 100, 0) }
      civic-feedback::part(action) {
        color: rgb(0, 0, 200); background: rgb(240, 240, 240); text-decoration: underline }
      civic-feedback::part(input) { border: 1px solid rgb(0, 0, 200) }`;
    document.head.append(style);
  });
  afterEach(() => {
    style.remove();
  });

  it('has its buttons as it likes, but for one that can do nothing now', async () => {
    const element = await (FACES['open, with a ranking begun'] ?? place)(cambridgeTag());
    const looks = (selector: string): string[] => {
      const [button] = within(element, selector);
      if (!button) throw new Error(`There is no ${selector}.`);
      const { color, backgroundColor, textDecorationLine } = getComputedStyle(button);
      return [color, backgroundColor, textDecorationLine];
    };
    expect(looks('[data-control=down]')).to.deep.equal([
      'rgb(0, 0, 200)',
      'rgb(240, 240, 240)',
      'underline',
    ]);
    const [color, ...rest] = looks('[data-control=up][aria-disabled]');
    expect(color).not.to.equal('rgb(0, 0, 200)');
    expect(rest).to.deep.equal(['rgba(0, 0, 0, 0)', 'none']);
  });

  it('has its fields as it likes, but for one in error', async () => {
    const element = await (FACES['refused, with a ranking'] ?? place)(cambridgeTag());
    const border = (name: string): string | undefined => {
      const [field] = within(element, `[name=${name}]`);
      return field && getComputedStyle(field).borderTopColor;
    };
    expect(border('name')).to.equal('rgb(0, 0, 200)');
    expect(border('comment')).to.equal('rgb(200, 0, 0)');
  });

  it('chooses the colour of the outline on whatever has the focus', async () => {
    const element = await place(cambridgeTag({ mode: 'choose' }));
    for (const selector of ['[part=checkbox]', '[part=input]', '[part=submit]', 'a']) {
      const [control] = within(element, selector);
      control?.focus();
      expect(control && getComputedStyle(control).outlineColor, selector).to.equal(
        'rgb(0, 100, 0)',
      );
    }
  });
});
