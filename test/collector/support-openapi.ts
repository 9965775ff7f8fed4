/** Holds answers against the OpenAPI document. */
import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { openApiDocument } from '../../src/collector/openapi/document.js';

interface Described {
  headers?: Record<string, unknown>;
  content?: Record<string, unknown>;
}

interface Operation {
  responses: Record<string, Described | { $ref: string }>;
}

/** The document, as far as the tests look into it. */
export const document = openApiDocument('0.0.0') as {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Described> };
};

// Draft 7: of what the document uses, all that it means the same in 2020-12.
const ajv = new Ajv({ unknownFormats: ['date-time'], logger: false });
ajv.addSchema({ $id: 'openapi', ...document });

/** Whether a value is what a schema of the document says; what is wrong where it is not. */
export function mistakes(name: string, value: unknown): string {
  return ajv.validate(`openapi#/components/schemas/${name}`, value) ? '' : ajv.errorsText();
}

const escaped = (step: string): string =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));

/** The path of the document that describes an address. */
function pathOf(pathname: string): string | undefined {
  return Object.keys(document.paths).find((path) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
}

/** Asserts that an answer to this request is described: its status, headers, type and body. */
export async function assertDescribed(request: Request, response: Response): Promise<void> {
  const { pathname } = new URL(request.url);
  const path = pathOf(pathname);
  const method = request.method.toLowerCase();
  const name = `${request.method} ${pathname} ${String(response.status)}`;
  const operation = path === undefined ? undefined : document.paths[path]?.[method];
  const found = operation?.responses[String(response.status)];
  // What no operation describes is a refusal that every address has.
  const unknown = path === undefined ? 'not-found' : 'method';
  const described = !operation
    ? document.components.responses[unknown]
    : found && '$ref' in found
      ? document.components.responses[found.$ref.split('/').at(-1) ?? '']
      : found;
  assert.ok(described, `${name} is not described`);
  const text = await response.text();
  for (const header of Object.keys(described.headers ?? {}))
    // A page that is not on the list is told nothing, and this is all that it is told.
    if (header !== 'Access-Control-Allow-Origin' || !text.includes(':wrong-origin'))
      assert.ok(response.headers.has(header), `${name}: ${header} is missing`);

  const type = response.headers.get('content-type') ?? '';
  if (!described.content) {
    assert.equal(text, '');
    return;
  }
  const media = Object.keys(described.content).find((one) => type.startsWith(one));
  assert.ok(media, `${name}: ${type} is not described`);
  if (!media.endsWith('json')) return;
  const base = operation
    ? `paths/${escaped(path ?? '')}/${method}/responses/${String(response.status)}`
    : `components/responses/${unknown}`;
  const reference = `openapi#/${base}/content/${escaped(media)}/schema`;
  assert.ok(ajv.validate(reference, JSON.parse(text)), `${name}: ${ajv.errorsText()}`);
}
