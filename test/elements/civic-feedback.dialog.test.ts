import { expect } from '@open-wc/testing';
import { cambridge } from '../support/cambridge.js';
import { announcer, cambridgeTag, focused, place, seen } from '../support/elements.js';
import { press } from '../support/browser.js';
import { Listener } from '../support/pickers.js';

const [first] = cambridge.question.priorities;
if (!first) throw new Error('Cambridge asks about nothing.');

describe('a form that a page shows in a modal dialog', () => {
  it('is heard and used from within, though the page around it is out of reach (point 42)', async () => {
    const element = await place(`<dialog aria-label="Feedback">${cambridgeTag()}</dialog>`);
    const dialog = element.closest('dialog');
    dialog?.showModal();
    const ear = new Listener(element);
    const add = seen(element).getByRole('button', { name: `Add ${first.label}` });
    add.focus();
    const said = await ear.after(() => press('Enter'));
    expect(said).to.equal(`${first.label} is number 1. 5 left to rank.`);
    // All outside of a modal dialog is inert: a region at the end of the page would be silent.
    expect(announcer(element).closest('dialog') === dialog, 'inside').to.equal(true);
    expect(announcer(element).getClientRects()).to.have.length.above(0);
    expect(focused(element)?.textContent.trim()).to.match(/^Add/);
    await press('Escape');
    expect(dialog?.open).to.equal(false);
    expect(seen(element).getByText(first.label, { selector: 'ol bdi' })).to.exist;
  });
});
