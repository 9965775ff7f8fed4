import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { idFor } from '../../demo/builder/identifiers.js';
import { listFromPaste } from '../../demo/builder/list-from-paste.js';

const labels = (text: string): string[] => listFromPaste(text).map(({ label }) => label);

describe('a list that somebody pastes', () => {
  it('is the six priorities of the city’s page, numbered as they are there', () => {
    const pasted = `
      1. Strengthen the data ecosystem (focus on quality, reliable datasets)
      2. Strengthen governance, privacy, and transparency
      3) Engage consistently with the public`;
    expect(listFromPaste(pasted)).to.deep.equal([
      {
        id: 'strengthen-the-data-ecosystem',
        label: 'Strengthen the data ecosystem',
        description: 'focus on quality, reliable datasets',
      },
      {
        id: 'strengthen-governance-privacy-and',
        label: 'Strengthen governance, privacy, and transparency',
      },
      {
        id: 'engage-consistently-with-the-public',
        label: 'Engage consistently with the public',
      },
    ]);
  });

  it('may have any bullets that documents put there, or none', () => {
    for (const bullet of [
      '• ',
      '-\t',
      '– ',
      '* ',
      '·\t',
      'o\t',
      '\uF0B7\t',
      '(1) ',
      'a) ',
      'iv. ',
      '',
    ])
      expect(labels(`${bullet}More trees\r\n${bullet}Clean water`), bullet).to.deep.equal([
        'More trees',
        'Clean water',
      ]);
  });

  it('keeps numbers that are words', () => {
    expect(labels('2030 budget\n3.5 million trees\nA better park')).to.deep.equal([
      '2030 budget',
      '3.5 million trees',
      'A better park',
    ]);
  });

  it('joins what a document has broken over two lines', () => {
    expect(labels('• Strengthen partnerships\n  with universities\n• Engage')).to.deep.equal([
      'Strengthen partnerships with universities',
      'Engage',
    ]);
  });

  it('gives two priorities of the same words, or of another script, ids of their own', () => {
    expect(listFromPaste('Parks\nParks\n公园\nمتنزهات\nJardín').map(({ id }) => id)).to.deep.equal([
      'parks',
      'parks-2',
      'priority-3',
      'priority-4',
      'jardin',
    ]);
  });

  it('always comes to ids that a consultation takes, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const taken = new Set<string>();
        for (const text of texts) {
          const id = idFor(text, taken, 'priority');
          expect(id).to.match(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);
          expect(taken.has(id)).to.equal(false);
          taken.add(id);
        }
      }),
    );
  });
});
