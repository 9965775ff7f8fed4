import { expect } from '@open-wc/testing';
import '../../src/elements/civic-feedback.define.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  OPEN,
  place,
  seen,
  send,
  settled,
  write,
} from '../support/elements.js';
import '../support/disk.js';
import { Endpoint } from '../support/endpoint.js';

describe('somebody whose form the page has moved into a frame', () => {
  it('has all they wrote, sends it, and reads the receipt', async () => {
    const { fetch } = new Endpoint(cambridge, () => OPEN);
    const element = await place(cambridgeTag(), { fetch, clock: () => OPEN });
    write(commentField(element), 'More bus lanes');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    try {
      frame.contentDocument?.body.append(element);
      await settled(element);
      expect(commentField(element).value).to.equal('More bus lanes');
      await send(element, 'received');
      seen(element).getByRole('heading', { name: 'Comment received' });
    } finally {
      frame.remove();
    }
  });
});
