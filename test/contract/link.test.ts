import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSafeLink, isSecureEndpoint } from '../../src/contract/index.js';

describe('a link may be drawn', () => {
  it('when it is https:, mailto:, tel: or relative', () => {
    for (const link of [
      ...[
        'https://www.cambridgema.gov/privacy',
        'HTTPS://city.gov',
        'mailto:opendata@cambridgema.gov',
      ],
      ...[
        'tel:+1-617-349-4000',
        '/privacy',
        'privacy.html',
        '#privacy',
        '?page=2',
        '../x',
        '//city.gov/x',
      ],
    ])
      assert.ok(isSafeLink(link), link);
  });

  it('never when it could run, or carries data', () => {
    for (const link of [
      ...[
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        ' javascript:alert(1)',
        'java\nscript:alert(1)',
      ],
      ...['\u0001javascript:alert(1)', 'java\tscript:alert(1)', 'vbscript:x', 'data:text/html,x'],
      ...[
        'blob:https://city.gov/1',
        'file:///etc/passwd',
        'http://city.gov',
        'about:blank',
        'ftp://x',
        '',
      ],
    ])
      assert.ok(!isSafeLink(link), JSON.stringify(link));
  });

  it('never when it is no text, as from a program without types', () => {
    for (const link of [undefined, null, 1, true, {}, [], ['/privacy']])
      assert.equal(isSafeLink(link), false, typeof link);
  });

  it('only with a protocol that the browser, too, finds harmless', () => {
    const scheme = fc.constantFrom(
      'javascript',
      'data',
      'vbscript',
      'https',
      'http',
      'mailto',
      'tel',
      'x',
    );
    const noise = fc.string({
      unit: fc.constantFrom('\t', '\n', ' ', '\0', ':', '/', 'a', '\u00A0', '\\'),
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        noise,
        scheme,
        noise,
        fc.string({ maxLength: 5 }),
        (before, name, after, rest) => {
          const link = `${before}${name}${after}:${rest}`;
          if (!isSafeLink(link) || !URL.canParse(link, 'https://page.example/')) return;
          assert.match(
            new URL(link, 'https://page.example/').protocol,
            /^(?:https|mailto|tel):$/,
            link,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('comments may be sent', () => {
  it('to https:, and to this machine', () => {
    for (const endpoint of [
      ...['https://collect.example.gov/x', 'http://localhost:8080', 'http://127.0.0.1:3000/x'],
      ...['http://[::1]:8080/', 'http://city.localhost/'],
    ])
      assert.ok(isSecureEndpoint(endpoint), endpoint);
    assert.ok(isSecureEndpoint('/submissions', 'https://city.gov'));
  });

  it('not in the clear, not with a password in the address, not to something else', () => {
    for (const endpoint of [
      ...['http://collect.example.gov', 'https://user:secret@city.gov', 'https://user@city.gov'],
      ...['http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'ftp://localhost/', ''],
      ...[
        'javascript:alert(1)',
        'data:,x',
        '/submissions',
        'ws://localhost',
        'http://evil-localhost/',
      ],
    ])
      assert.ok(!isSecureEndpoint(endpoint), endpoint);
    assert.ok(!isSecureEndpoint('/submissions', 'http://city.gov'));
  });
});
