import { expect, fixtureSync } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  OPEN,
  place,
  placeDefinition,
  seen,
  send,
  settled,
  write,
} from '../support/elements.js';
import { ADDRESS, Endpoint, SOURCE } from '../support/endpoint.js';
import { rootOf } from '../support/roots.js';

const endpoint = () => new Endpoint(cambridge, () => OPEN);

/** What the widget has drawn, without the marks of its template engine. */
function drawing(element: CivicFeedback): string {
  // In light DOM each drawing's ids begin with a number of its own.
  return rootOf(element)
    .innerHTML.replace(/<!--.*?-->|civic-\d+-/g, '')
    .replace(/\s+/g, ' ');
}

describe('where a consultation comes from', () => {
  it('draws the same form from markup, from a property and from a shared definition', async () => {
    const markup = await place(cambridgeTag());
    const property = await placeDefinition();
    const shared = await place(`<civic-feedback src="${SOURCE}"></civic-feedback>`);
    expect(drawing(markup)).to.contain('Strengthen the data ecosystem');
    expect(drawing(property)).to.equal(drawing(markup));
    expect(drawing(shared)).to.equal(drawing(markup));
  });

  it('asks everything that the Cambridge page asks, by name', async () => {
    const page = seen(await place(cambridgeTag()));
    page.getByRole('heading', { level: 2, name: cambridge.title });
    page.getByText(/^The draft plan outlines six strategic priorities/);
    page.getByRole('group', {
      name: 'Rank the priorities, most important first. Rank as many as you like. (optional)',
    });
    for (const { label } of cambridge.question.priorities)
      page.getByRole('button', { name: `Add ${label}` });
    page.getByText('focus on quality, reliable datasets');
    page.getByRole('textbox', { name: 'Your comment (optional)' });
    page.getByRole('group', { name: 'About you' });
    page.getByRole('combobox', { name: 'I am a … (optional)' });
    page.getByRole('option', { name: 'City employee' });
    page.getByRole('textbox', { name: 'Name (optional)' });
    page.getByRole('textbox', { name: 'Email address (optional)' });
    page.getByText(/Massachusetts Public Records Law/);
    page.getByRole('link', { name: 'Read our complete privacy statement' });
    page.getByRole('link', { name: 'opendata@cambridgema.gov' });
    page.getByRole('link', { name: /via SeeClickFix/ });
  });

  it('asks for nothing about a person, and up to 5,000 characters, where the tag says nothing', async () => {
    const element = await place(cambridgeTag({ about: undefined, mode: undefined }));
    const page = seen(element);
    expect(page.queryAllByRole('group', { name: 'About you' })).to.have.length(0);
    page.getByRole('group', { name: /^Choose the priorities that matter most to you\./ });
    expect(page.getAllByRole('checkbox')).to.have.length(6);
    page.getByText('You can enter up to 5,000 characters');
  });

  it('takes every attribute that an editor can write', async () => {
    const element = await place(
      cambridgeTag({
        'mode': 'choose',
        'limit': '2',
        'required': true,
        'comment-required': true,
        'comment-limit': '120',
        'about-required': 'email',
      }),
    );
    const page = seen(element);
    page.getByRole('group', {
      name: 'Choose the priorities that matter most to you. Choose up to 2.',
    });
    page.getByRole('textbox', { name: 'Your comment' });
    page.getByText('You can enter up to 120 characters');
    page.getByRole('textbox', { name: 'Email address' });
    page.getByRole('textbox', { name: 'Name (optional)' });
  });

  it('shows the texts that an editor marks inside the tag', async () => {
    const parts = `<h3>Parks</h3><p data-part="question">Which park first?</p>
      <p data-part="question-hint">Think of your own street.</p>
      <ul><li id="north">North</li><li data-id="south">South</li></ul>
      <p data-part="comment">What would you do there?</p><p data-part="comment-hint">Be brief.</p>
      <p data-part="post">City Hall, Cambridge</p><a href="tel:+1-617-349-4000">Call</a>`;
    const page = seen(await place(cambridgeTag({ mode: 'choose', limit: '1' }, parts)));
    page.getByRole('heading', { level: 3, name: 'Parks' });
    page.getByRole('radiogroup', { name: 'Which park first? (optional)' });
    page.getByText('Think of your own street.');
    expect(
      page.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).name),
    ).to.have.length(3);
    page.getByRole('textbox', {
      name: 'What would you do there? (optional)',
      description: /Be brief\./,
    });
    page.getByText('City Hall, Cambridge');
    expect(page.getByRole('link', { name: '+1-617-349-4000' }).getAttribute('href')).to.equal(
      'tel:+16173494000',
    );
  });

  it('takes a definition that is set before the tag is known to the browser', async () => {
    const around = fixtureSync<HTMLDivElement>('<div></div>');
    const frame = document.implementation.createHTMLDocument();
    const early = frame.createElement<'civic-feedback'>('civic-feedback');
    expect('state' in early, 'not upgraded yet').to.equal(false);
    Object.assign(early, { definition: cambridge, endpoint: ADDRESS, clock: () => OPEN });
    around.append(early);
    await settled(early);
    seen(early).getByRole('heading', { name: cambridge.title });
  });

  it('takes a definition that is set right after the tag was put on the page', async () => {
    const around = fixtureSync<HTMLDivElement>('<div></div>');
    const element = document.createElement('civic-feedback');
    element.clock = () => OPEN;
    around.append(element);
    element.endpoint = ADDRESS;
    element.definition = cambridge;
    await settled(element);
    seen(element).getByRole('heading', { name: cambridge.title });
  });

  it('takes another definition later, and keeps what was written', async () => {
    const element = await placeDefinition();
    write(commentField(element), 'Bus lanes');
    element.definition = { ...cambridge, title: 'Another title' };
    await settled(element);
    seen(element).getByRole('heading', { name: 'Another title' });
    expect(commentField(element).value).to.equal('Bus lanes');
  });

  it('asks for a shared definition once, and posts beside it', async () => {
    const collector = endpoint();
    const element = await place(`<civic-feedback src="${SOURCE}"></civic-feedback>`, {
      fetch: collector.fetch,
    });
    expect(collector.asked.map(({ url }) => url)).to.deep.equal([SOURCE]);
    await send(element, 'received');
    expect(collector.asked.at(-1)?.url).to.equal(ADDRESS);
    expect(await collector.kept()).to.have.length(1);
  });

  it('posts where a shared definition says, unless the tag says otherwise', async () => {
    const elsewhere = 'https://forms.example.gov/take';
    for (const [attribute, expected] of [
      ['', elsewhere],
      ['endpoint="https://mine.example.edu/take"', 'https://mine.example.edu/take'],
    ]) {
      const collector = new Endpoint({ ...cambridge, endpoint: elsewhere }, () => OPEN);
      const element = await place(
        `<civic-feedback src="${SOURCE}" ${attribute ?? ''}></civic-feedback>`,
        {
          fetch: collector.fetch,
        },
      );
      await send(element, 'not-sent');
      expect(collector.asked.at(-1)?.url).to.equal(expected);
    }
  });
});
