import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personalDataIn } from '../../src/contract/personal-data.js';

describe('Personal data in a comment', () => {
  for (const [text, found] of [
    ['My number is 078-05-1120.', 'social-security'],
    ['My number is 078 05 1120, my phone 617-555-0123.', 'social-security'],
    ['Call (617) 555-0123.', 'phone'],
    ['Call 617.555.0123', 'phone'],
    ['Call 6175550123 or write to ada@example.org', 'phone'],
    ['+44 20 7946 0958', 'phone'],
    ['Write to ada.lovelace+plans@mathematics.example.edu', 'email'],
    ['Schreib an jürgen@müller.example', 'email'],
  ] as const)
    it(`is noticed: ${text}`, () => {
      assert.equal(personalDataIn(text), found);
    });

  for (const text of [
    '',
    'More bus lanes',
    'Open data since 2011-12-18, for 2026-2028',
    'It cost $6175550123.00 and 12,617,555,0123 more',
    'Ticket 101000987654321',
    'https://data.cambridgema.gov/resource/7pzu-y7pa.json?$limit=1000',
    'Meet me @ City Hall at 6 p.m.',
    'Follow @CambMA',
  ])
    it(`is not seen where there is none: ${text || '(nothing)'}`, () => {
      assert.equal(personalDataIn(text), undefined);
    });
});
