/** The collector's interface as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.0). */
import { HEADERS, PARAMETERS, schemas } from './components.js';
import { OPERATIONS } from './operations.js';
import { headers, parameter, refusals, type Piece } from './responses.js';

function optionsOf(path: string): Piece {
  const name = path.replace(/[^A-Za-z]+(.)?/g, (_, letter = '') => String(letter).toUpperCase());
  return {
    operationId: `options${name}`,
    summary: 'What a browser asks before a page of another origin may send (CORS preflight)',
    responses: {
      204: { $ref: '#/components/responses/preflight' },
      ...refusals('wrong-origin'),
    },
  };
}

function pathItem([path, operations]: [string, (typeof OPERATIONS)[string]]): [string, Piece] {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name));
  return [
    path,
    {
      ...(parameters.length > 0 && { parameters }),
      ...operations,
      options: optionsOf(path),
    },
  ];
}

/**
 * The document: every route, every answer, every refusal. Its schemas are generated from those
 * that the collector runs.
 *
 * @param version - the package's version
 */
export function openApiDocument(version: string): Piece {
  const [method] = Object.values(refusals('method'));
  const [notFound] = Object.values(refusals('not-found'));
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'civic-feedback collector',
      version,
      summary: 'Takes submissions to public consultations, and counts each once.',
      description:
        'An answer 2xx without a receipt that echoes the id acknowledges nothing. Refusals are RFC 9457 problems. Where there is GET there is HEAD; any other method at any of these addresses is answered by the response `method`, any other address by `not-found`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://collect.example.gov', description: 'Yours.' }],
    security: [],
    paths: Object.fromEntries(Object.entries(OPERATIONS).map(pathItem)),
    components: {
      schemas: schemas(),
      parameters: PARAMETERS,
      headers: HEADERS,
      responses: {
        'preflight': {
          description: 'What a page may send.',
          headers: headers(
            ...['Allow', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'],
            'Access-Control-Max-Age',
          ),
        },
        method,
        'not-found': notFound,
      },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'The export token, where the collector has one.',
        },
      },
    },
  };
}
