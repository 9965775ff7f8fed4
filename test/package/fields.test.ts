/** What the guides say of each field, held against the schemas that the code runs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  checkConsultation,
  completeConsultation,
  publishedSchemas,
  readSubmission,
  seal,
  type ConsultationInput,
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

describe('A developer who writes an endpoint, or sends to ours,', () => {
  const guide = 'docs/endpoint.md';
  const park = JSON.parse(snippet('docs/operators.md', 'json')) as ConsultationInput;
  const sealing = {
    id: 'kQ0xq8C3TEmV3mYx0p7W0A',
    language: 'en',
    sealedAt: '2030-06-01T12:00:00Z',
  };

  it('finds every field of a submission in the table, and which are required', () => {
    const rows = tableIn(guide, 'field').map(([name, required]) => [named(name)[0], required]);
    const fields = fieldsOf(publishedSchemas().submission);
    assert.deepEqual(
      rows.map(([path]) => path).sort(),
      // Answers may be none, or several: the object counts as a field.
      [...fields.map(({ path }) => path), 'answers'].sort(),
    );
    assert.deepEqual(
      rows
        .filter(([, required]) => required === 'yes')
        .map(([path]) => path)
        .sort(),
      [...((publishedSchemas().submission as Said).required ?? [])].sort(),
    );
    for (const { path, said } of fields) {
      const [, , is = ''] = tableIn(guide, 'field').find(([name]) => named(name)[0] === path) ?? [];
      for (const figure of figures(said))
        assert.match(is, new RegExp(`(?<!\\d)${figure}(?!,?\\d)`));
    }
  });

  /** What is said of a submission to the park plan, asked for in this way, and changed so. */
  function said(asks: object, answers: object, envelope: object = {}): string[] {
    const consultation = completeConsultation({ ...park, ...asks });
    const submission = { ...seal(consultation, {}, sealing), answers, ...envelope };
    return (readSubmission(consultation, submission).errors ?? []).map(({ code }) => code);
  }
  const question = (change: object): object => ({ question: { ...park.question, ...change } });
  const about = (demand: string): object => ({
    about: { name: demand, email: demand, role: demand },
  });
  const ranked = (...ids: string[]): object => ({ priorities: { mode: 'rank', ranked: ids } });
  const rated = (trees: number): object => ({ priorities: { mode: 'rate', ratings: { trees } } });
  const shared = (trees: number): object => ({
    priorities: { mode: 'allocate', points: { trees } },
  });
  const long = 'x'.repeat(5001);

  const wrong: [asks: object, answers: object, envelope?: object][] = [
    [{}, {}, { edition: undefined }],
    [{}, { comment: 5 }],
    [{}, {}, { mood: 'good' }],
    [{}, {}, { version: 2 }],
    [{}, {}, { id: 'x', amends: 'x', language: '?', source: '?', sealedAt: 'x' }],
    [{}, {}, { edition: long }],
    [{}, {}, { consultation: 'another' }],
    [{}, {}, { signals: { seconds: -1 } }],
    [{ ...question({ required: true }), comment: { required: true }, ...about('required') }, {}],
    [{}, rated(1)],
    [{}, ranked('parks')],
    [{}, ranked('trees', 'trees')],
    [question({ minimum: 2 }), ranked('trees')],
    [question({ limit: 1 }), ranked('trees', 'water')],
    [question({ mode: 'rate' }), rated(6)],
    [question({ mode: 'allocate' }), shared(-1)],
    [question({ mode: 'allocate' }), shared(11)],
    [{}, { priorities: { mode: 'rank', ranked: ['trees'], shown: ['trees'] } }],
    [{ ...question({ comments: true }) }, { priorityComments: { trees: long }, comment: long }],
    [about('optional'), { about: { name: long, email: 'ana', role: 'mayor' } }],
    [{}, { about: { name: 'Ana', email: 'ana@example.org', role: 'resident' } }],
  ];

  it('finds every code that a field can have, and no other', () => {
    const codes = new Set(wrong.flatMap((each) => said(...each)));
    const listed = tableIn(guide, '`code`').flatMap(([names]) => named(names));
    assert.deepEqual([...codes].sort(), listed.sort());
    for (const file of ['submission', 'judge-answers', 'judge-modes', 'foreign-answers']) {
      const source = readFileSync(join(root, `src/contract/${file}.ts`), 'utf8');
      for (const [, code = ''] of source.matchAll(/(?<!format: )'([a-z]+(?:-[a-z]+)+)'/g))
        assert.ok(listed.includes(code), `${file}: ${code}`);
    }
  });
});
