import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { type } from '../support/browser.js';
import {
  announcer,
  commentField,
  expectFocus,
  placeDefinition,
  seen,
  send,
  shows,
  write,
} from '../support/elements.js';
import { offline, status, type Endpoint } from '../support/endpoint.js';
import { until } from '../support/fake-time.js';
import { endpoint, heldBack, visit } from '../support/saved.js';

/** Somebody has sent a comment, and writes into a field of the city's own while it is on its way. */
async function gone(collector: Endpoint): Promise<{ element: CivicFeedback; field: HTMLElement }> {
  const element = await visit(collector);
  write(commentField(element), 'More bus lanes');
  const field = document.createElement('input');
  element.after(field);
  seen(element).getByRole('button', { name: 'Send your feedback' }).click();
  await shows(element, 'sending');
  field.focus();
  return { element, field };
}

describe('Somebody who goes on elsewhere on the page while their comment is sent', () => {
  it('writes on there, and hears that it was received', async () => {
    const collector = endpoint();
    const answer = heldBack(collector);
    const { element, field } = await gone(collector);
    await type('My street light');
    answer();
    await shows(element, 'received');
    await type(' is broken');
    expect((field as HTMLInputElement).value).to.equal('My street light is broken');
    await until(() => announcer(element).textContent === 'Comment received', 'the word');
    expect(document.activeElement === field).to.equal(true);
  });

  for (const [what, answer, heading] of [
    ['saved', offline, 'Your comment is saved on this device'],
    ['not-sent', status(403), 'Your comment was not sent'],
  ] as const)
    it(`and hears where it is (${what})`, async () => {
      const collector = endpoint();
      collector.instead(answer);
      const { element, field } = await gone(collector);
      await shows(element, what);
      await until(() => announcer(element).textContent === heading, 'the word');
      expect(document.activeElement === field).to.equal(true);
      seen(element).getByRole('heading', { name: heading });
    });
});

describe('Somebody who waits at the form', () => {
  it('finds nothing for the ear that is true no more', async () => {
    const collector = endpoint();
    const answer = heldBack(collector);
    const element = await visit(collector);
    seen(element).getByRole('button', { name: 'Send your feedback' }).click();
    await until(() => announcer(element).textContent === 'Sending your comment.', 'the word');
    answer();
    await shows(element, 'received');
    expectFocus(element, seen(element).getByRole('heading', { name: 'Comment received' }));
    expect(announcer(element).textContent).to.equal('');
  });

  it('reads the figures of an endpoint that has limits of its own', async () => {
    const errors = [{ field: 'comment', code: 'comment-too-long', params: { maximum: 3 } }];
    const problem = { type: 'urn:civic-feedback:problem:validation', errors };
    const element = await placeDefinition(
      {},
      {
        fetch: () =>
          Promise.resolve(
            new Response(JSON.stringify(problem), {
              status: 422,
              headers: { 'content-type': 'application/problem+json' },
            }),
          ),
      },
    );
    write(commentField(element), 'Trees');
    await send(element, 'refused');
    seen(element).getByRole('link', { name: 'Comment must be 3 characters or less' });
  });
});
