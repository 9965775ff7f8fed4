/** What the guides say of each field, held against the schemas that the code runs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  checkConsultation,
  completeConsultation,
  publishedSchemas,
} from '../../src/contract/index.js';
import { POINTS, SCALE } from '../../src/contract/rating.js';
import { root } from '../support/packed.js';
import { snippet } from '../support/snippets.js';

/** What JSON Schema says of one field, as far as a table repeats it. */
interface Said {
  type?: string;
  enum?: string[];
  properties?: Record<string, Said>;
  items?: Said;
  required?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

interface Field {
  path: string;
  said: Said;
  required: boolean;
}

/** The fields of a schema by their paths; objects alone are no field, what is in them is. */
function fieldsOf({ properties = {}, required = [] }: Said, before = ''): Field[] {
  return Object.entries(properties).flatMap(([name, said]) => {
    const path = before + name;
    if (said.properties) return fieldsOf(said, `${path}.`);
    const field = { path, said, required: required.includes(name) };
    return said.items?.properties ? [field, ...fieldsOf(said.items, `${path}[].`)] : [field];
  });
}

/** The rows of the table that begins so, as cells. */
function tableIn(guide: string, head: string): string[][] {
  const text = readFileSync(join(root, guide), 'utf8');
  const lines = text.slice(text.search(new RegExp(`^\\| ${head} +\\|`, 'm'))).split('\n\n')[0];
  return (lines ?? '')
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The names in a cell. */
const named = (cell = ''): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** The figures of a rule, as a table writes them. */
const figures = ({ minimum, maximum, maxLength, minItems, maxItems }: Said): string[] =>
  [minimum, maximum, maxLength, minItems, maxItems]
    .filter((figure) => figure !== undefined)
    .map((figure) => figure.toLocaleString('en-US'));

const valueAt = (value: unknown, path: string): unknown =>
  path
    .replaceAll('[]', '.0')
    .split('.')
    .reduce<unknown>((inside, step) => (Object(inside) as Record<string, unknown>)[step], value);

describe('An operator who writes a consultation by hand', () => {
  const fields = fieldsOf(publishedSchemas().consultation);
  const rows = tableIn('docs/operators.md', 'field').flatMap(([names, is = '', without = '']) =>
    named(names).map((path) => ({ path, is, without })),
  );
  const example = JSON.parse(snippet('docs/operators.md', 'json', 1)) as object;

  it('copies an example that passes the check', () => {
    assert.deepEqual(checkConsultation(example).problems, []);
  });

  it('finds every field in it but those of other modes', () => {
    const missing = fields
      .map(({ path }) => path)
      .filter((path) => valueAt(example, path) === undefined);
    // The first priority is described, the first role is one that the form has words for.
    assert.deepEqual(missing, ['question.scale', 'question.points', 'about.roles[].label']);
    assert.match(JSON.stringify(example), /"roles":\[.*"label"/);
  });

  it('finds every field in the table, and no other', () => {
    assert.deepEqual(
      rows.map(({ path }) => path),
      fields.map(({ path }) => path),
    );
  });

  for (const { path, said, required } of fields)
    it(`reads what ${path} may be, and what is so without it`, () => {
      const { is = '', without = '' } = rows.find((row) => row.path === path) ?? {};
      assert.equal(without.startsWith('a mistake'), required);
      for (const figure of figures(said).filter((each) => each !== '1' || said.type === 'integer'))
        assert.match(is, new RegExp(`(?<![\\d,])${figure}(?!,?\\d)`));
      for (const word of said.enum ?? []) assert.ok(named(is).includes(word), word);
      if (said.type === 'boolean') assert.match(is, /^`true` or `false`/);
    });

  it('reads the defaults as they are', () => {
    const smallest = JSON.parse(snippet('docs/operators.md', 'json')) as Parameters<
      typeof completeConsultation
    >[0];
    const complete = completeConsultation(smallest);
    const said = { question: { scale: SCALE, points: POINTS, comments: false, shuffle: false } };
    for (const { path, without } of rows) {
      const value = valueAt(complete, path) ?? valueAt(said, path);
      if (typeof value === 'number' || typeof value === 'boolean' || value === 'off')
        assert.equal(without.replaceAll('`', ''), value.toLocaleString('en-US'), path);
    }
  });
});
