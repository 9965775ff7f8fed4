import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEmailAddress } from '../../src/contract/index.js';

describe('an e-mail address', () => {
  it('is something, an @ and a host with a dot, in any script', () => {
    for (const address of [
      ...['name@example.com', 'first.last+plan@city.cambridge.ma.us', "o'brien@example.org"],
      ...['пример@пример.рф', '用户@例子.公司', 'a@b.co', 'x!#$%&*/=?^_`{|}~-@example.com'],
      `${'a'.repeat(242)}@example.com`,
    ])
      assert.ok(isEmailAddress(address), address);
  });

  it('is nothing else', () => {
    for (const address of [
      ...['', '@', 'name', 'name@', '@example.com', 'name@example', 'name@@example.com'],
      ...['name@example..com', 'name@.example.com', 'name@example.com.', 'na me@example.com'],
      ...['name@exam ple.com', 'name@example.com\n', ' name@example.com', 'a@b.c,d@e.f'],
      ...['"name"@example.com', '<name@example.com>', 'name@example.com?bcc=all@example.com'],
      ...['name@example.com&body=x', 'a\r\nBcc:b@example.com', `${'a'.repeat(243)}@example.com`],
    ])
      assert.ok(!isEmailAddress(address), address.slice(0, 40));
  });

  it('is decided at once, whatever was pasted', () => {
    for (const piece of ['a', '@', '.', 'a.', 'a@', '@a.', '\u0301']) {
      const begun = process.cpuUsage();
      assert.ok(!isEmailAddress(piece.repeat(100_000)));
      assert.ok(!isEmailAddress(`a@${piece.repeat(100_000)}@`));
      assert.ok(process.cpuUsage(begun).user < 500_000, piece);
    }
  });
});
