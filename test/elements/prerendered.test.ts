import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import '../../src/elements/civic-feedback.define.js';
import type { ConsultationInput, Mode } from '../../src/contract/index.js';
import type { AllMessages } from '../../src/embed/plain-words.js';
import { wholeCatalog } from '../../src/messages/whole-catalog.js';
import '../support/disk.js';
import { asking, NOW, standing } from '../support/standing.js';

const MODES: Mode[] = ['choose', 'rank', 'rate', 'allocate'];

const shown = (root: ParentNode): ParentNode => root.querySelector('.box') ?? root;

/** The markup of a drawing, without what only Lit or only a form without a script needs. */
function markup(root: ParentNode): string {
  const copy = (shown(root) as Element).cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('[name=decoy], style, noscript, [type=hidden]'))
    each.remove();
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const control of copy.querySelectorAll('input, button, form'))
    for (const name of ['value', 'disabled', 'method', 'action', 'accept-charset'])
      control.removeAttribute(name);
  const sorted = (element: Element): string =>
    [...element.attributes]
      .map(({ name, value }) => `${name}=${value.trim()}`)
      .sort()
      .join(' ');
  return [...copy.querySelectorAll('*')]
    .map((element) => {
      const own = [...element.childNodes]
        .map((node) => (node instanceof Text ? node.data : ''))
        .join(' ');
      return `${element.localName} ${sorted(element)} ${own.replace(/\s+/g, ' ').trim()}`;
    })
    .join('\n');
}

async function drawnBy(tag: CivicFeedback, lang = 'en'): Promise<CivicFeedback> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>${tag}</div>`);
  await waitUntil(() => tag.state === 'open', 'the form is the widget’s', { timeout: 8000 });
  await tag.updateComplete;
  expect(page.contains(tag)).to.equal(true);
  return tag;
}

async function plain(definition: ConsultationInput, lang = 'en'): Promise<CivicFeedback> {
  const tag = document.createElement('civic-feedback');
  tag.definition = definition;
  tag.clock = () => NOW;
  return drawnBy(tag, lang);
}

/** A control in the widget's root; of others than inputs, what they have in common. */
const field = (tag: Element, selector: string): HTMLInputElement => {
  const found = tag.shadowRoot?.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

describe('a form that stands in the page before the script', () => {
  for (const mode of MODES)
    for (const lang of ['en', 'ar'])
      it(`is what the widget draws, and stays, node by node: ${mode} in ${lang}`, async () => {
        const definition = asking({ mode, comments: mode !== 'choose' });
        const messages = (await wholeCatalog(lang)) as AllMessages;
        const tag = standing(definition, messages);
        const nodes = [...(tag.shadowRoot?.querySelectorAll('.box, .box *') ?? [])].filter(
          (element) => !element.closest('noscript, [type=hidden]'),
        );
        expect(nodes.length).to.be.greaterThan(30);
        const before = markup(tag.shadowRoot!);
        await drawnBy(tag, lang);
        expect(
          nodes.filter((element) => !element.isConnected).map((e) => e.outerHTML),
        ).to.deep.equal([]);
        expect(markup(tag.shadowRoot!)).to.equal(before);
        expect(before).to.equal(markup((await plain(definition, lang)).shadowRoot!));
        expect(
          tag.shadowRoot?.querySelectorAll('style, noscript, [type=hidden], :disabled'),
        ).to.have.length(0);
        expect(tag.answers.priorities).to.equal(undefined);
      });

  it('gives what was chosen and written to the widget, and keeps focus and caret', async () => {
    const tag = standing(asking());
    field(tag, '#choose-parks').checked = true;
    field(tag, '#comment').value = 'More trees';
    field(tag, '#name').value = 'Ada';
    field(tag, '#role').value = 'student';
    document.body.append(tag);
    const comment = field(tag, '#comment');
    comment.focus();
    comment.setSelectionRange(2, 4);
    await waitUntil(() => tag.state === 'open', 'the form is the widget’s', { timeout: 8000 });
    expect(tag.answers).to.deep.include({
      priorities: { mode: 'choose', chosen: ['parks'] },
      comment: 'More trees',
    });
    expect(tag.answers.about).to.deep.include({ name: 'Ada', role: 'student' });
    expect(tag.shadowRoot?.activeElement === comment).to.equal(true);
    expect([comment.selectionStart, comment.selectionEnd]).to.deep.equal([2, 4]);
    // From now on it is the widget's own.
    field(tag, '#choose-jobs').click();
    await tag.updateComplete;
    expect(tag.answers.priorities).to.deep.equal({ mode: 'choose', chosen: ['parks', 'jobs'] });
    tag.remove();
  });

  it('takes ratings, points and even what is no number', async () => {
    const rated = standing(asking({ mode: 'rate' }));
    field(rated, '#rate-parks-4').checked = true;
    field(rated, '#rate-jobs-no-opinion').checked = true;
    await drawnBy(rated);
    expect(rated.answers.priorities).to.deep.equal({
      mode: 'rate',
      ratings: { parks: 4, jobs: 'no-opinion' },
    });
    expect(field(rated, '#rate-parks-4').checked).to.equal(true);

    const shared = standing(asking({ mode: 'allocate' }));
    field(shared, '#points-parks').value = '3';
    field(shared, '#points-jobs').value = 'many';
    await drawnBy(shared);
    expect(field(shared, '#points-parks').value).to.equal('3');
    expect(field(shared, '#points-jobs').value).to.equal('many');
    field(shared, '[data-control=more][data-id=parks]').click();
    await shared.updateComplete;
    expect(field(shared, '#points-parks').value).to.equal('4');
  });

  it('can be ranked by its buttons from then on', async () => {
    const tag = standing(asking({ mode: 'rank' }));
    expect(field(tag, '[data-control=add]').disabled).to.equal(true);
    await drawnBy(tag);
    for (const id of ['jobs', 'parks']) {
      field(tag, `[data-control=add][data-id=${id}]`).click();
      await tag.updateComplete;
    }
    field(tag, '[data-control=up][data-id=parks]').click();
    await tag.updateComplete;
    expect(tag.answers.priorities).to.deep.equal({ mode: 'rank', ranked: ['parks', 'jobs'] });
  });

  it('that asks something else by now gives way, and loses no word', async () => {
    const tag = standing(asking());
    field(tag, '#choose-parks').checked = true;
    const comment = field(tag, '#comment');
    comment.value = 'More trees';
    const parks = { id: 'parks', label: 'Parks' };
    tag.definition = {
      ...asking({
        priorities: [{ id: 'trams', label: 'Trams' }, parks, { id: 'bikes', label: 'Bikes' }],
      }),
      title: 'Another plan',
      about: {},
    };
    document.body.append(tag);
    comment.focus();
    await waitUntil(() => tag.state === 'open', 'the form is the widget’s', { timeout: 8000 });
    expect(tag.answers.comment).to.equal('More trees');
    expect(tag.answers.priorities).to.deep.equal({ mode: 'choose', chosen: ['parks'] });
    expect(field(tag, '#choose-parks').checked).to.equal(true);
    expect(field(tag, '#comment') === tag.shadowRoot?.activeElement).to.equal(true);
    expect(tag.shadowRoot?.querySelector('[part=title]')?.textContent).to.equal('Another plan');
    expect(tag.shadowRoot?.querySelector('#choose-housing, #name')).to.equal(null);
    expect(tag.shadowRoot?.querySelectorAll('form')).to.have.length(1);
    tag.remove();
  });

  it('whose elements are others altogether gives way, with words and focus', async () => {
    const tag = document.createElement('civic-feedback');
    tag.definition = asking();
    tag.clock = () => NOW;
    tag.attachShadow({ mode: 'open' }).innerHTML =
      '<main><form><input id="comment" name="comment" value="From another edition"></form></main>';
    document.body.append(tag);
    field(tag, '#comment').focus();
    field(tag, '#comment').setSelectionRange(5, 12);
    await waitUntil(() => tag.state === 'open', 'the form is the widget’s', { timeout: 8000 });
    const comment = field(tag, 'textarea');
    expect(comment.value).to.equal('From another edition');
    expect(tag.shadowRoot?.activeElement === comment).to.equal(true);
    expect([comment.selectionStart, comment.selectionEnd]).to.deep.equal([5, 12]);
    expect(tag.shadowRoot?.querySelectorAll('main')).to.have.length(0);
    tag.remove();
  });

  it('shows that comments have closed, and keeps what somebody has begun', async () => {
    for (const [text, state] of [
      ['', 'closed'],
      ['Begun', 'closing-soon'],
    ]) {
      const tag = standing(asking());
      tag.clock = () => Date.UTC(2026, 1, 1);
      field(tag, '#comment').value = text ?? '';
      document.body.append(tag);
      await waitUntil(() => tag.state !== 'loading', 'it knows the time', { timeout: 8000 });
      await tag.updateComplete;
      expect(tag.state).to.equal(state);
      expect(tag.shadowRoot?.querySelector('textarea')?.value).to.equal(text || undefined);
      tag.remove();
    }
  });

  it('keeps what somebody has begun before comments open', async () => {
    for (const [text, state] of [
      ['', 'not-yet-open'],
      ['Begun', 'open'],
    ]) {
      const definition = asking();
      const tag = standing(definition);
      tag.definition = { ...definition, window: { ...definition.window, opens: '2025-12-10' } };
      field(tag, '#comment').value = text ?? '';
      document.body.append(tag);
      await waitUntil(() => tag.state !== 'loading', 'it knows the time', { timeout: 8000 });
      await tag.updateComplete;
      expect(tag.state).to.equal(state);
      expect(tag.shadowRoot?.querySelector('textarea')?.value).to.equal(text || undefined);
      tag.remove();
    }
  });

  it('stays, with every word, where what is asked cannot be had', async () => {
    const tag = standing(asking());
    tag.definition = undefined;
    tag.src = 'https://collect.example.gov/consultations/plan';
    tag.fetch = () => Promise.reject(new TypeError('There is no network.'));
    field(tag, '#comment').value = 'More trees';
    const comment = field(tag, '#comment');
    document.body.append(tag);
    await oneEvent(tag, 'civic-error');
    await tag.updateComplete;
    expect(tag.state).to.equal('misconfigured');
    expect(field(tag, '#comment') === comment).to.equal(true);
    expect(comment.value).to.equal('More trees');
    // As soon as it can be had it is the widget’s.
    tag.definition = asking();
    await waitUntil(() => tag.state === 'open', 'the form is the widget’s', { timeout: 8000 });
    await tag.updateComplete;
    expect(tag.answers.comment).to.equal('More trees');
    expect(field(tag, '#comment') === comment).to.equal(true);
    tag.remove();
  });

  it('has another like it on the page, and each has its own answers', async () => {
    const [one, other] = [standing(asking()), standing(asking())];
    field(one, '#comment').value = 'The first';
    field(one, '#choose-parks').checked = true;
    field(other, '#choose-jobs').checked = true;
    document.body.append(one, other);
    const page = [one, other].flatMap((tag) => [...tag.querySelectorAll('[id]')]);
    expect(page).to.have.length(0);
    for (const tag of [one, other])
      await waitUntil(() => tag.state === 'open', 'the form is the widget’s', { timeout: 8000 });
    expect(one.answers).to.deep.include({
      priorities: { mode: 'choose', chosen: ['parks'] },
      comment: 'The first',
    });
    expect(other.answers.priorities).to.deep.equal({ mode: 'choose', chosen: ['jobs'] });
    field(other, '#choose-parks').click();
    expect(other.answers.priorities).to.deep.equal({ mode: 'choose', chosen: ['parks', 'jobs'] });
    expect(one.answers.priorities).to.deep.equal({ mode: 'choose', chosen: ['parks'] });
    one.remove();
    other.remove();
  });

  it('is taken over with its words when it is taken out of the page at once and comes back', async () => {
    const tag = standing(asking());
    field(tag, '#comment').value = 'More trees';
    const comment = field(tag, '#comment');
    document.body.append(tag);
    tag.remove();
    await tag.updateComplete;
    expect(comment.isConnected).to.equal(false);
    expect(tag.shadowRoot?.contains(comment)).to.equal(true);
    document.body.append(tag);
    await waitUntil(() => tag.state === 'open', 'the form is the widget’s', { timeout: 8000 });
    expect(tag.answers.comment).to.equal('More trees');
    expect(field(tag, '#comment') === comment).to.equal(true);
    tag.remove();
  });
});
