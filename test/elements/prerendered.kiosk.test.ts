import { expect, waitUntil } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import '../../src/elements/civic-feedback.define.js';
import '../support/disk.js';
import { commentField, seen, write } from '../support/elements.js';
import { asking, standing } from '../support/standing.js';

/** A form at a library, that was there before its script. */
function atLibrary(): CivicFeedback {
  const tag = standing(asking());
  tag.kiosk = true;
  document.body.append(tag);
  return tag;
}

/** Whoever sat here follows a link. */
const leaves = (): boolean => window.dispatchEvent(new Event('pagehide'));

describe('a kiosk whose form stands in the page before the script', () => {
  let tag: CivicFeedback;
  afterEach(() => {
    tag.remove();
  });

  it('has an empty form for each who comes after somebody who has left', async () => {
    tag = atLibrary();
    await waitUntil(() => !!tag.desk.kiosk, 'the kiosk is watched over', { timeout: 8000 });
    for (const words of ['More trees', 'More benches']) {
      await waitUntil(() => tag.state === 'open', 'the form is the widget’s', { timeout: 8000 });
      await tag.updateComplete;
      seen(tag).getByRole('checkbox', { name: 'Parks' }).click();
      write(commentField(tag), words);
      expect(tag.answers.comment).to.equal(words);
      leaves();
      await waitUntil(() => tag.answers.comment === '', 'nothing of theirs');
      await tag.updateComplete;
      await tag.updateComplete;
      expect(commentField(tag).value).to.equal('');
      expect(seen(tag).getByRole<HTMLInputElement>('checkbox', { name: 'Parks' }).checked).to.equal(
        false,
      );
      seen(tag).getByRole('button', { name: 'Send your feedback' });
    }
  });

  it('is one form, and the next person’s, where the question comes after somebody has left', async () => {
    const definition = asking();
    tag = standing(definition);
    tag.kiosk = true;
    tag.definition = undefined;
    tag.src = 'https://collect.example.gov/consultations/plan';
    let answer: ((response: Response) => void) | undefined;
    tag.fetch = () => new Promise((resolve) => (answer = resolve));
    document.body.append(tag);
    await waitUntil(() => !!tag.desk.kiosk, 'the kiosk is watched over', { timeout: 8000 });
    write(commentField(tag), 'More trees');
    leaves();
    await tag.updateComplete;
    await tag.updateComplete;
    write(commentField(tag), 'More benches');
    answer?.(Response.json(definition));
    await waitUntil(() => tag.state === 'open', 'the form is the widget’s', { timeout: 8000 });
    await tag.updateComplete;
    expect(tag.answers.comment).to.equal('More benches');
    expect(commentField(tag).value).to.equal('More benches');
    // Slots of a face that nobody should see would show what the editor wrote a second time.
    expect(tag.shadowRoot?.querySelectorAll('.box, slot:not([name])')).to.have.length(1);
    seen(tag).getByRole('checkbox', { name: 'Parks' }).click();
    expect(tag.answers.priorities).to.deep.equal({ mode: 'choose', chosen: ['parks'] });
  });
});
