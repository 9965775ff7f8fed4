import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { temporaryDirectory } from '../collector/support-collector.js';
import { publishedSchemas } from '../../src/contract/index.js';
import { firstPort } from '../support/first-port.js';
import { parkPlan } from '../support/park-plan.js';
import { snippet } from '../support/snippets.js';
import { publishScript } from './fakes/apps-script.js';
import { checked } from './support-check.js';

/** Whether there is a Python here; a machine without one says that it skipped. */
const python = spawnSync('python3', ['--version']).status === 0;
const jsonschema = spawnSync('python3', ['-c', 'import jsonschema']).status === 0;

/** Python's own web server with the recipe's program in its cgi-bin. */
async function serveCgi(test: TestContext, code: string): Promise<string> {
  const directory = await temporaryDirectory(test);
  const program = join(directory, 'cgi-bin', 'comments.py');
  await mkdir(join(directory, 'cgi-bin'));
  await writeFile(program, code);
  await chmod(program, 0o755);
  // As root, the server runs programs as nobody, who must be able to write the database.
  await chmod(directory, 0o777);
  const server = spawn(
    'python3',
    ['-u', '-m', 'http.server', '--cgi', '--bind', '127.0.0.1', '--directory', directory, '0'],
    {
      cwd: directory,
      env: { ...process.env, COMMENTS_DB: join(directory, 'comments.db') },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  test.after(() => server.kill('SIGKILL'));
  return `http://127.0.0.1:${String(await firstPort(server))}/cgi-bin/comments.py`;
}

/** The recipe's program on Python's own WSGI server, with the published schema beside it. */
async function serveWsgi(test: TestContext, code: string): Promise<string> {
  const directory = await temporaryDirectory(test);
  await writeFile(join(directory, 'comments.py'), code);
  const schema = JSON.stringify(publishedSchemas().submission);
  await writeFile(join(directory, 'submission.json'), schema);
  const server = spawn('python3', ['comments.py'], {
    cwd: directory,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  test.after(() => server.kill('SIGKILL'));
  return `http://127.0.0.1:${String(await firstPort(server))}/`;
}

describe('Who follows a recipe without our collector', { concurrency: 2 }, () => {
  it('gets class A from the Apps Script, over a redirect to another host', async (test) => {
    const { url, sheet } = await publishScript(test, snippet('docs/recipes/apps-script.md', 'js'));
    const result = await checked(url, ['json', 'text'], parkPlan);
    assert.deepEqual(result.tried, ['json C', 'text A']);
    assert.equal(result.rules.get('redirect')?.result, 'advice');
    assert.match(result.tag ?? '', /format="text"/);
    // A heading, the first submission, and one of five: the one with another text is not there.
    assert.equal(sheet.getLastRow(), 3);
  });

  it('keeps a comment that looks like a formula as text in the sheet', async (test) => {
    const { url, sheet } = await publishScript(test, snippet('docs/recipes/apps-script.md', 'js'));
    const comments = ['=HYPERLINK("https://evil.example")', '+1', '-2+3', '@SUM(A1)', '＝1', "'=1"];
    for (const [index, comment] of comments.entries())
      await fetch(url, {
        method: 'POST',
        body: JSON.stringify({
          version: 1,
          id: `kQ0xq8C3TEmV3mYx0p7W${String(index)}A`,
          consultation: 'park-plan',
          answers: { comment },
        }),
      });
    const [, ...rows] = sheet.rows;
    assert.deepEqual(
      rows.map((row) => row[7]?.shown),
      comments,
    );
    assert.ok(rows.flat().every(({ formula }) => !formula));
  });

  it(
    'gets class A from the Python program under plain CGI',
    { skip: !python && 'no python3' },
    async (test) => {
      const url = await serveCgi(test, snippet('docs/recipes/cgi.md', 'python'));
      const result = await checked(url, ['json', 'text'], parkPlan);
      assert.deepEqual(result.tried, ['json C', 'text A']);
    },
  );

  it(
    'gets class A from the Python program that validates by the published schema',
    { skip: !jsonschema && 'no jsonschema for python3' },
    async (test) => {
      const url = await serveWsgi(test, snippet('docs/recipes/python.md', 'python'));
      const result = await checked(url, ['json'], parkPlan);
      assert.equal(result.class, 'A');
      // What is not valid is refused by the schema, with the field's name.
      const failed = [...result.rules.values()].filter(({ result: mark }) => mark === 'fail');
      assert.deepEqual(failed, []);
      const answer = await fetch(url, { method: 'POST', body: '{"version": 1}' });
      assert.equal(answer.status, 422);
    },
  );
});
