/**
 * The least that could be called an endpoint, as a limit to measure the collector by: Node's own
 * server, the same check, the same commit, and nothing else. No limits, no receipts, no log.
 *
 *     node test/bench/collector/bare-handler.mjs CONSULTATION.json DATABASE
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { openLibsqlStore, openPostgresStore } from '../../../dist/collector/index.js';
import { referenceOf } from '../../../dist/collector/reference.js';
import { checkConsultation, readSubmission } from '../../../dist/contract/index.js';

const [file, database] = process.argv.slice(2);
const { consultation } = checkConsultation(JSON.parse(await readFile(file, 'utf8')));
const store = await (database.startsWith('postgres')
  ? openPostgresStore({ url: database })
  : openLibsqlStore({ url: `file:${database}` }));

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { submission } = readSubmission(consultation, JSON.parse(Buffer.concat(chunks)));
  const { id } = submission;
  // A file has one that is not made from the id in an index more.
  const reference = await referenceOf(id);
  const rest = { receivedAt: new Date().toISOString(), reference, late: false, digest: id };
  await store.keep({ submission, ...rest });
  const answer = JSON.stringify({ id });
  response.writeHead(201, { 'content-length': answer.length });
  response.end(answer);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`Listening at http://127.0.0.1:${server.address().port}`);
});
process.once('SIGTERM', () => process.exit());
