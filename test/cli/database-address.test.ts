import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isServer, shown } from '../../src/cli/database-address.js';

describe('A database’s address', () => {
  it('is a server’s, however its scheme is written, and else a file’s path', () => {
    for (const server of ['postgres://db/x', 'postgresql://db/x', 'POSTGRES://db/x'])
      assert.equal(isServer(server), true);
    for (const file of ['comments.db', '/srv/postgres://x', 'C:\\comments.db', 'mysql://db/x'])
      assert.equal(isServer(file), false);
  });

  it('is shown without its password, whatever characters that has', () => {
    const addresses: [address: string, shown: string][] = [
      ['postgres://civic@db.example.gov/comments', 'postgres://civic@db.example.gov/comments'],
      ['postgres://db.example.gov:5433/comments', 'postgres://db.example.gov:5433/comments'],
      ['POSTGRES://civic:secret@db/comments', 'postgres://civic@db/comments'],
      ['postgresql://civic:se@cret@db/comments', 'postgresql://civic@db/comments'],
      ['postgres://civic:se/cret@db/comments', 'postgres://…'],
      // As far as anybody can read it: the port 12, and a database of that name.
      ['postgres://civic:12/secret@db/comments', 'postgres://…'],
      ['postgres://civic:12?secret@db/comments', 'postgres://…'],
      ['postgres://civic:12#secret@db/comments', 'postgres://…'],
      ['postgres://civic:se%zzcret@db/comments', 'postgres://civic@db/comments'],
      ['postgres://db/comments?password=secret', 'postgres://db/comments'],
      ['mysql://civic:secret@db', 'mysql://civic@db'],
    ];
    for (const [address, expected] of addresses) assert.equal(shown(address), expected);
  });

  it('is shown as it is where it is a file’s', () => {
    for (const path of ['comments.db', '/srv/what is this? 100%.db', 'C:\\a@b.db'])
      assert.equal(shown(path), path);
  });
});
