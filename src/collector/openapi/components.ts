/** What the operations share: schemas, parameters, headers. */
import { publishedSchemas } from '../../contract/index.js';
import { schema, type Piece } from './responses.js';

/** A schema without the name of its dialect: the whole document has one. */
function bare(document: object): Piece {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== '$schema'));
}

const text = { type: 'string' };

/** The fields of a submission as an HTML form posts them; an empty one was not answered. */
const FORM_FIELDS = {
  version: { const: '1' },
  id: { ...text, description: 'A plain form has none, and is counted as often as it comes.' },
  consultation: text,
  edition: text,
  language: text,
  source: text,
  sealedAt: text,
  amends: { ...text, description: 'Ids with a space between them.' },
  mode: { enum: ['choose', 'rank', 'rate', 'allocate'] },
  priorities: {
    type: 'array',
    items: text,
    description: 'One field for each priority, repeated, in the person’s order.',
  },
  shown: {
    type: 'array',
    items: text,
    description: 'The priorities in the order in which they were shown, repeated.',
  },
  comment: text,
  name: text,
  email: text,
  role: text,
  decoy: {
    ...text,
    description: 'The field that people do not see: filled, it holds a submission.',
  },
  seconds: { ...text, description: 'Whole seconds from the form’s being shown to sealing.' },
};

/** The schemas: the contract's own, and what the collector makes of them. */
export function schemas(): Piece {
  const { consultation, submission, receipt, problem, withdrawal } = publishedSchemas();
  return {
    Consultation: bare(consultation),
    Submission: bare(submission),
    Receipt: bare(receipt),
    Problem: bare(problem),
    Withdrawal: bare(withdrawal),
    PublishedConsultation: {
      title: 'The consultation as it stands now',
      allOf: [
        schema('Consultation'),
        {
          type: 'object',
          properties: {
            edition: text,
            now: { ...text, description: 'The collector’s clock: an instant, RFC 3339, UTC.' },
          },
          required: ['edition', 'now'],
        },
      ],
    },
    SubmissionForm: {
      title: 'Submission as form fields',
      type: 'object',
      properties: FORM_FIELDS,
      // Each followed by a priority's id.
      patternProperties: {
        '^ratings\\.': { ...text, description: 'A whole number from 1, or `no-opinion`.' },
        '^points\\.': { ...text, description: 'A whole number.' },
        '^priorityComments\\.': text,
      },
      additionalProperties: false,
    },
    Health: {
      type: 'object',
      properties: { status: { const: 'ok' } },
      required: ['status'],
    },
  };
}

/** The parameters in paths. */
export const PARAMETERS: Piece = {
  consultation: {
    name: 'consultation',
    in: 'path',
    required: true,
    description: 'The consultation’s id.',
    schema: text,
  },
  ifNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of what the asker has.',
    schema: text,
  },
  reference: {
    name: 'reference',
    in: 'path',
    required: true,
    description: 'What the receipt says, such as K7QF-2M9D-X4TC; hyphens and case do not matter.',
    schema: text,
  },
  version: {
    name: 'version',
    in: 'path',
    required: true,
    description: 'Which scripts: the page for a frame has their address.',
    schema: text,
  },
  name: {
    name: 'name',
    in: 'path',
    required: true,
    description: 'A file’s name, such as civic-feedback.frame.js or uswds.css.',
    schema: text,
  },
  lang: {
    name: 'lang',
    in: 'query',
    description: 'The language of the form, such as es. Anything odd is let go.',
    schema: text,
  },
  source: {
    name: 'source',
    in: 'query',
    description: 'Who put the frame on their page: counted by name. Anything odd is let go.',
    schema: text,
  },
  accent: {
    name: 'accent',
    in: 'query',
    description: 'The accent colour, such as #6b2c91. Anything odd is let go.',
    schema: text,
  },
  theme: {
    name: 'theme',
    in: 'query',
    description: 'A ready theme: bootstrap, govuk, plain or uswds. Anything odd is let go.',
    schema: text,
  },
};

const HEADER_MEANINGS: Record<string, string> = {
  'Access-Control-Allow-Origin':
    'The asking page’s origin where it is on the list, or `*`; not there for a page that is not.',
  'Access-Control-Expose-Headers': '`Retry-After, Date, Age`.',
  'Vary': '`Origin`, and what else the answer depends on.',
  'X-Content-Type-Options': '`nosniff`.',
  'Cache-Control': '`no-store`; for a consultation how long a cache between may keep it.',
  'ETag': 'Names the consultation as it is: it changes with every word, and not with the time.',
  'Date': 'What time it is at the collector.',
  'Retry-After': 'Seconds to wait before another attempt; the same as `retryAfter` in the problem.',
  'Location': 'Where the browser goes next, at this collector.',
  'Allow': 'The methods that there are.',
  'WWW-Authenticate': '`Bearer`.',
  'Content-Disposition': 'A file name for the download.',
  'Access-Control-Allow-Methods': 'The methods that there are.',
  'Access-Control-Allow-Headers': '`Content-Type, Authorization`.',
  'Access-Control-Max-Age': 'Seconds for which a browser need not ask again.',
};

/** The headers of the answers. */
export const HEADERS: Piece = Object.fromEntries(
  Object.entries(HEADER_MEANINGS).map(([name, description]) => [
    name,
    { description, schema: text },
  ]),
);
