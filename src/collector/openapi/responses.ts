/** How the document writes answers: their headers, their bodies, their refusals. */
import { PROBLEM_TYPE, type ProblemCode, PROBLEMS } from '../../contract/index.js';

/** A piece of an OpenAPI document. */
export type Piece = Record<string, unknown>;

const ref = (kind: string, name: string): Piece => ({ $ref: `#/components/${kind}/${name}` });

/** A schema of the contract, by its title. */
export const schema = (name: string): Piece => ref('schemas', name);

/** A parameter, by its name. */
export const parameter = (name: string): Piece => ref('parameters', name);

/** The headers of every answer: a page of another origin may read it. */
const COMMON = [
  'Access-Control-Allow-Origin',
  'Access-Control-Expose-Headers',
  'Vary',
  'X-Content-Type-Options',
];

/** The headers of an answer, the common ones first. */
export function headers(...names: string[]): Piece {
  return Object.fromEntries([...COMMON, ...names].map((name) => [name, ref('headers', name)]));
}

/** An answer in JSON. */
export function inJson(description: string, name: string): Piece {
  const content = { 'application/json': { schema: schema(name) } };
  return { description, headers: headers('Cache-Control'), content };
}

/** The same answer, as a page for whoever asks for `text/html`. */
export function alsoPage(response: Piece): Piece {
  const content = { ...(response.content as Piece), 'text/html': { schema: { type: 'string' } } };
  return { ...response, content };
}

/** An answer that is only a page. */
export function page(description: string): Piece {
  return alsoPage({ description, headers: headers('Cache-Control') });
}

/** A redirect of a browser that posted a plain form. */
export function seeOther(description: string): Piece {
  return { description, headers: headers('Location') };
}

/** What a refusal carries beside the common headers. */
const MORE_HEADERS: Partial<Record<ProblemCode | 'unauthorized', string[]>> = {
  'method': ['Allow'],
  'too-many': ['Retry-After'],
  'overloaded': ['Retry-After'],
  'unauthorized': ['WWW-Authenticate'],
};

function refusal(codes: readonly ProblemCode[], more: readonly string[]): Piece {
  const types = codes.map((code) => `${PROBLEM_TYPE}${code}`);
  const narrowed = { allOf: [schema('Problem'), { properties: { type: { enum: types } } }] };
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join('. '),
    headers: headers('Cache-Control', ...more),
    content: { 'application/problem+json': { schema: narrowed } },
  };
}

/** The refusals with these codes, by their status. */
export function refusals(...codes: ProblemCode[]): Piece {
  const byStatus = new Map<string, ProblemCode[]>();
  for (const code of codes) {
    const status = String(PROBLEMS[code][0]);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      refusal(
        same,
        same.flatMap((code) => MORE_HEADERS[code] ?? []),
      ),
    ]),
  );
}

/** The refusal of whoever has not shown the token. */
export function unauthorized(): Piece {
  return { '401': refusal(['forbidden'], MORE_HEADERS.unauthorized ?? []) };
}
