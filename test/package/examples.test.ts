/** The JSON that the guides show: whoever copies it has what the code takes. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  checkConsultation,
  completeConsultation,
  readProblem,
  readReceipt,
  readSubmission,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { root } from '../support/packed.js';
import { snippet } from '../support/snippets.js';

const json = (guide: string, index = 0): unknown => JSON.parse(snippet(guide, 'json', index));

describe('Whoever copies JSON from a guide', () => {
  const submission = json('docs/endpoint.md') as { id: string };

  it('has a submission that is one', () => {
    const read = readSubmission(completeConsultation(cambridge), submission);
    assert.deepEqual([read.submission?.id, read.errors], [submission.id, undefined]);
  });

  it('has a receipt for it, and a problem, as the widget believes them', () => {
    assert.equal(readReceipt(json('docs/endpoint.md', 1))?.id, submission.id);
    const problem = readProblem(json('docs/endpoint.md', 2));
    assert.deepEqual(
      problem?.errors?.map(({ code }) => code),
      ['comment-too-long'],
    );
  });

  it('has translations that pass the check', () => {
    const example = json('docs/languages.md') as object;
    const priorities = ['paths', 'trees'].map((id) => ({ id, label: id }));
    const question = { mode: 'rank', priorities };
    const window = { closes: '2030-01-01', timeZone: 'America/New_York' };
    assert.deepEqual(checkConsultation({ id: 'river', window, question, ...example }).problems, []);
  });

  it('has VS Code look where the package has its tags', () => {
    const settings = json('docs/developers.md') as { 'html.customData': string[] };
    const [path = ''] = settings['html.customData'];
    const inside = path.replace('./node_modules/civic-feedback/', '');
    assert.notEqual(inside, path);
    assert.ok(existsSync(join(root, inside)));
  });
});
