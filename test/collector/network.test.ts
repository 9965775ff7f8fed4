import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressBehind, networkOf } from '../../src/collector/network.js';

describe('The network of an address', () => {
  const cases: [address: string, network: string | undefined][] = [
    ['203.0.113.77', '203.0.113.0/24'],
    ['203.0.113.9', '203.0.113.0/24'],
    [' 203.0.113.9 ', '203.0.113.0/24'],
    ['203.0.113.9:51234', '203.0.113.0/24'],
    ['::ffff:203.0.113.9', '203.0.113.0/24'],
    ['2001:db8:1:2::7', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff:0:0:1', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::7]:443', '2001:db8:1:2::/64'],
    ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'],
  ];
  for (const [address, network] of cases)
    it(`${address} is in ${String(network)}`, () => {
      assert.equal(networkOf(address), network);
    });

  it('is not asked for where a proxy, a neighbour or this machine sends', () => {
    for (const address of [
      ...['127.0.0.1', '10.1.2.3', '172.17.0.2', '192.168.1.1', '169.254.1.1', '100.64.0.1'],
      ...['::1', '::', '::ffff:127.0.0.1', 'fd00::1', 'fe80::1%eth0'],
    ])
      assert.equal(networkOf(address), undefined, address);
  });

  it('does not exist for what is no address', () => {
    for (const address of ['', 'unknown', '1.2.3', '1.2.3.256', '1.2.3.4.5', '1::2::3', 'g::', ':'])
      assert.equal(networkOf(address), undefined, address);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef:.%[]')) }),
        (text) => {
          networkOf(text);
        },
      ),
    );
  });

  it('is the same for every address in it', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const network = networkOf(address);
        if (network === undefined || network.includes('.')) return;
        assert.equal(networkOf(network.replace('::/64', ':1:2:3:4')), network);
      }),
    );
  });
});

describe('Whose request it is', () => {
  const socket = '10.0.0.2';
  it('says the connection, where no proxy is trusted: a header is anybody’s word', () => {
    assert.equal(addressBehind('203.0.113.9', '198.51.100.1', 0), '203.0.113.9');
  });

  it('says what the nearest proxy saw; what stands before that the sender wrote', () => {
    assert.equal(addressBehind(socket, '198.51.100.1, 203.0.113.9', 1), '203.0.113.9');
    assert.equal(addressBehind(socket, '198.51.100.1,203.0.113.9, 10.0.0.1', 2), '203.0.113.9');
  });

  it('says as much as there is, where a proxy was passed by or wrote nothing', () => {
    assert.equal(addressBehind(socket, '203.0.113.9', 2), '203.0.113.9');
    assert.equal(networkOf(addressBehind(socket, undefined, 1) ?? '?'), undefined);
  });
});
