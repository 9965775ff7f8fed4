/** Every operation of the collector, by path and method. */
import { EXPORT_TYPES, type ExportFormat } from '../export-formats.js';
import {
  alsoPage,
  headers,
  inJson,
  page,
  parameter,
  refusals,
  schema,
  seeOther,
  unauthorized,
  type Piece,
} from './responses.js';

/** Refusals that any address may answer. */
const anywhere = refusals('wrong-origin', 'not-found', 'overloaded');

/** An answer that a page replaces where a plain form was posted. */
function orPages(responses: Piece): Piece {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [status, alsoPage(response as Piece)]),
  );
}

const health = {
  operationId: 'health',
  summary: 'Whether submissions can be kept now: after a real write',
  responses: {
    200: inJson('It can.', 'Health'),
    ...refusals('wrong-origin', 'overloaded'),
  },
};

const cached = headers('Cache-Control', 'Date', 'ETag');

const showConsultation = {
  operationId: 'showConsultation',
  summary: 'What is asked, which edition it is, and what time it is here',
  parameters: [parameter('ifNoneMatch')],
  responses: {
    200: { ...inJson('The consultation.', 'PublishedConsultation'), headers: cached },
    304: { description: 'It is what the asker has.', headers: cached },
    ...anywhere,
  },
};

const showEmbed = {
  operationId: 'showEmbed',
  summary: 'The form as a page, for a frame on a page of one of the origins',
  parameters: ['lang', 'source', 'accent', 'theme'].map(parameter),
  responses: { 200: page('The page.'), ...anywhere },
};

const showScript = {
  operationId: 'showScript',
  summary:
    'A script of the widget, or a theme, where this collector has them; its address never changes',
  responses: {
    200: {
      description: 'The script, or the style sheet.',
      headers: headers('Cache-Control'),
      content: {
        'text/javascript': { schema: { type: 'string' } },
        'text/css': { schema: { type: 'string' } },
      },
    },
    ...refusals('wrong-origin', 'not-found', 'overloaded'),
  },
};

const receiveSubmission = {
  operationId: 'receiveSubmission',
  summary: 'Takes a submission, and counts it once, however often it comes',
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: schema('Submission') },
      'text/plain': {
        schema: {
          description: 'The same JSON; a browser sends it to another origin without asking first.',
          type: 'string',
          contentMediaType: 'application/json',
          contentSchema: schema('Submission'),
        },
      },
      'application/x-www-form-urlencoded': { schema: schema('SubmissionForm') },
    },
  },
  responses: {
    200: inJson('It had come before, and is counted once: the same receipt.', 'Receipt'),
    201: inJson('It is kept, and on the disk.', 'Receipt'),
    303: seeOther('To the receipt, for a browser that posted a plain form.'),
    ...orPages(
      refusals(
        ...(['malformed', 'not-open', 'wrong-origin', 'not-found', 'closed', 'withdrawn'] as const),
        ...(['too-large', 'content-type', 'validation', 'id-reused'] as const),
        ...(['too-many', 'overloaded'] as const),
      ),
    ),
  },
};

const showReceipt = {
  operationId: 'showReceipt',
  summary: 'A receipt; never what was written',
  responses: {
    200: alsoPage(inJson('The receipt.', 'Receipt')),
    ...anywhere,
    ...orPages(refusals('withdrawn')),
  },
};

const withdrawSubmission = {
  operationId: 'withdrawSubmission',
  summary: 'Withdraws a submission, for good; after the close only with the token',
  security: [{}, { token: [] }],
  responses: {
    200: inJson('It is withdrawn. Asking again says the same.', 'Withdrawal'),
    ...anywhere,
    ...refusals('closed'),
  },
};

const askToWithdraw = {
  operationId: 'askToWithdraw',
  summary: 'A page that asks whether it is really meant',
  responses: {
    200: page('The page, with a form that posts to this address.'),
    303: seeOther('To the receipt: it is withdrawn already, or no page was asked for.'),
    410: page('The consultation is closed; the page says whom to ask.'),
    ...anywhere,
  },
};

const withdrawByForm = {
  ...withdrawSubmission,
  operationId: 'withdrawSubmissionByForm',
  summary: 'The same, for a page without a script',
  responses: {
    ...orPages({ ...anywhere, ...refusals('closed') }),
    200: withdrawSubmission.responses[200],
    303: seeOther('To the receipt, which says from now on that it was withdrawn.'),
  },
};

function exportAs(format: ExportFormat, operationId: string): Piece {
  return {
    operationId,
    summary: 'Everything that was received, for who has the token',
    security: [{ token: [] }],
    responses: {
      200: {
        description: 'Streamed. Names and e-mail addresses are in it.',
        headers: headers('Cache-Control', 'Content-Disposition'),
        content: { [EXPORT_TYPES[format]]: { schema: { type: 'string' } } },
      },
      ...unauthorized(),
      ...anywhere,
    },
  };
}

/** The operations; `OPTIONS` is added to each path by the document. */
export const OPERATIONS: Record<string, Partial<Record<'get' | 'post' | 'delete', Piece>>> = {
  '/health': { get: health },
  '/consultations/{consultation}': { get: showConsultation },
  '/consultations/{consultation}/embed': { get: showEmbed },
  '/scripts/{version}/{name}': { get: showScript },
  '/consultations/{consultation}/submissions': { post: receiveSubmission },
  '/consultations/{consultation}/receipts/{reference}': {
    get: showReceipt,
    delete: withdrawSubmission,
  },
  '/consultations/{consultation}/receipts/{reference}/withdrawal': {
    get: askToWithdraw,
    post: withdrawByForm,
  },
  '/consultations/{consultation}/submissions.csv': { get: exportAs('csv', 'exportCsv') },
  '/consultations/{consultation}/submissions.jsonl': { get: exportAs('jsonl', 'exportJsonLines') },
};
