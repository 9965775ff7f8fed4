import { expect } from '@open-wc/testing';
import { cambridgeTag, place, seen, settled } from '../support/elements.js';

describe('A widget whose editor takes an attribute away', () => {
  it('asks as if it had never been there', async () => {
    const widget = await place(cambridgeTag({ limit: '3', minimum: '2', grace: '5' }));
    expect(seen(widget).getByRole('group', { name: /Rank up to 3\./ })).to.exist;
    for (const name of ['limit', 'minimum', 'grace', 'opens', 'about'])
      widget.removeAttribute(name);
    await settled(widget);
    expect(seen(widget).getByRole('group', { name: /Rank as many as you like\./ })).to.exist;
    expect(seen(widget).queryByRole('textbox', { name: /^Name/ })).to.equal(null);
    expect(widget.state).to.equal('open');
  });

  it('reads the markup again when a shared definition is no longer named', async () => {
    const widget = await place(cambridgeTag({ src: 'https://collect.example.gov/nowhere' }));
    expect(widget.state).to.equal('misconfigured');
    widget.removeAttribute('src');
    await settled(widget);
    expect(widget.state).to.equal('open');
  });
});
