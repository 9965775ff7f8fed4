import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { installPacked, program, type ConsumerProject } from '../support/packed.js';

const run = promisify(execFile);

/** Every door, and something that must be behind it. */
const doors = {
  'civic-feedback': 'CivicFeedback',
  'civic-feedback/contract': 'consultationSchema',
  'civic-feedback/embed': 'plainForm',
  'civic-feedback/prerender': 'prerender',
  'civic-feedback/messages/en': 'en',
  'civic-feedback/messages/es': 'es',
  'civic-feedback/messages/pt': 'pt',
  'civic-feedback/messages/ht': 'ht',
  'civic-feedback/messages/zh': 'zh',
  'civic-feedback/messages/ar': 'ar',
  'civic-feedback/messages/am': 'am',
  'civic-feedback/messages/bn': 'bn',
  'civic-feedback/collector': 'createCollector',
  'civic-feedback/testing': 'createTestCollector',
};

const documents = [
  'civic-feedback/custom-elements.json',
  'civic-feedback/vscode.html-custom-data.json',
  'civic-feedback/schema/consultation.json',
  'civic-feedback/schema/submission.json',
  'civic-feedback/schema/receipt.json',
  'civic-feedback/schema/problem.json',
  'civic-feedback/schema/withdrawal.json',
  'civic-feedback/schema/openapi.json',
  'civic-feedback/package.json',
];

const styleSheets = [
  'civic-feedback/themes/uswds.css',
  'civic-feedback/themes/bootstrap.css',
  'civic-feedback/themes/govuk.css',
  'civic-feedback/themes/plain.css',
];

/** A developer's file that goes through every door, with types. */
const developersFile = `
import { CivicFeedback, CivicSubmitEvent, type ConsultationInput } from 'civic-feedback';
import 'civic-feedback/define';
import { judgeAnswers, completeConsultation, type FieldError } from 'civic-feedback/contract';
import { en } from 'civic-feedback/messages/en';
import { es } from 'civic-feedback/messages/es';
import { createCollector } from 'civic-feedback/collector';
import { createTestCollector, exampleAnswers, residentAt } from 'civic-feedback/testing';
import 'civic-feedback/themes/uswds.css';
import 'civic-feedback/themes/bootstrap.css';
import 'civic-feedback/themes/govuk.css';
import 'civic-feedback/themes/plain.css';

const definition: ConsultationInput = {
  id: 'plan',
  title: 'A plan',
  window: { closes: '2030-01-01', timeZone: 'America/New_York' },
  question: { mode: 'rank', priorities: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] },
};
// A definition that nobody changes: its lists are readonly.
const constant = {
  ...definition,
  question: { mode: 'rank', priorities: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] },
  about: { role: 'optional', roles: [{ id: 'resident' }, { id: 'other', label: 'Another' }] },
  translations: { es: { title: 'Un plan', priorities: { a: { label: 'Una' } } } },
} as const;
export const listed = (priorities: readonly { id: string; label: string }[]): ConsultationInput =>
  ({ ...constant, question: { mode: 'choose', priorities } });
const completed = completeConsultation(constant);
completed.question.priorities.reverse();
const errors: FieldError[] = judgeAnswers(completeConsultation(definition), {});
const words: string[] = [en.language, es.language];
const widget: CivicFeedback = document.createElement('civic-feedback');
widget.definition = definition;
widget.definition = constant;
widget.addEventListener('civic-submit', (event) => {
  if (event instanceof CivicSubmitEvent) event.preventDefault();
});
export const handler: (request: Request) => Promise<Response> = createCollector(
  {} as Parameters<typeof createCollector>[0],
);
// What was set is taken back, as the tables say: also where undefined is no optional property.
widget.definition = widget.limit = widget.messages = widget.fetch = widget.closes = undefined;
widget.addEventListener('civic-saved', ({ id }) => id.length);
widget.addEventListener('civic-received', ({ receipt }) => receipt?.reference);
document.addEventListener('civic-submit', ({ answers }) => answers.comment?.length);
window.addEventListener('civic-refused', ({ reason }) => reason.length);
document.querySelector('civic-priorities')?.checkValidity();
document.querySelector('civic-deadline')?.closes?.length;
export const tested = async (): Promise<boolean> => {
  widget.fetch = createTestCollector(definition).fetch;
  await (await residentAt(widget)).write(exampleAnswers().comment ?? '');
  return (await (await residentAt(widget)).send()).state === 'received';
};
// @ts-expect-error There is no such way of prioritising.
widget.mode = 'vote';
// @ts-expect-error What was received has no answers.
widget.addEventListener('civic-received', ({ answers }) => answers);
// @ts-expect-error What was received has no answers, wherever that is heard.
document.addEventListener('civic-received', ({ answers }) => answers);
// @ts-expect-error A resident sends without words.
export const sent = async (): Promise<unknown> => (await residentAt(widget)).send('now');
// @ts-expect-error A consultation has a title.
export const untitled: ConsultationInput = { id: 'plan' };
export { errors, words };
`;

describe('A developer who has installed the package', () => {
  let project: ConsumerProject;
  before(async () => {
    project = await installPacked();
    await writeFile(join(project.folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(project.folder, 'page.ts'), developersFile);
  });
  after(() => project.remove());

  const inProject = (code: string): Promise<{ stdout: string }> =>
    run(process.execPath, ['--input-type=module', '--eval', code], { cwd: project.folder });

  for (const [door, name] of Object.entries(doors))
    it(`finds ${name} behind ${door}`, async () => {
      const code = `import * as door from '${door}'; console.log(typeof door.${name})`;
      const { stdout } = await inProject(code);
      assert.notEqual(stdout.trim(), 'undefined');
    });

  for (const name of documents)
    it(`reads ${name}`, async () => {
      const code = `import { createRequire } from 'node:module';
        const document = createRequire('${project.folder}/x.js')('${name}');
        console.log(Object.keys(document).length)`;
      const { stdout } = await inProject(code);
      assert.ok(Number(stdout) > 0);
    });

  for (const name of styleSheets)
    it(`finds the style sheet ${name}, and no bundler drops it`, async () => {
      const resolved = `import { createRequire } from 'node:module';
        console.log(createRequire('${project.folder}/x.js').resolve('${name}'))`;
      const path = (await inProject(resolved)).stdout.trim();
      assert.match(await readFile(path, 'utf8'), /^\/\* civic-feedback /);
      const { sideEffects } = JSON.parse(
        await readFile(join(project.installed, 'package.json'), 'utf8'),
      ) as { sideEffects: string[] };
      assert.match(path, /\/dist\/cdn\/themes\/\w+\.css$/);
      assert.ok(sideEffects.includes('./dist/cdn/themes/*.css'));
    });

  it('cannot reach behind the doors', async () => {
    await assert.rejects(
      inProject(`import 'civic-feedback/dist/index.js'`),
      /not exported|exports/,
    );
  });

  it('finds a file behind everything that the package names', async () => {
    const text = await readFile(join(project.installed, 'package.json'), 'utf8');
    const paths = [...text.matchAll(/"(?:\.\/)?(dist\/[^"*]+)"/g)].map(([, path = '']) => path);
    assert.ok(paths.length > 10);
    for (const path of paths) assert.ok(existsSync(join(project.installed, path)), path);
  });

  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ])
    it(`has types for every door, resolved as ${moduleResolution ?? ''}`, async () => {
      const path = join(project.folder, `tsconfig.${moduleResolution ?? ''}.json`);
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2022',
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        verbatimModuleSyntax: true,
        noEmit: true,
        // The default from TypeScript 6 on: a style sheet without types is a mistake.
        noUncheckedSideEffectImports: true,
        // Our declarations are checked too; those of others are not ours to judge.
        skipLibCheck: false,
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        types: ['node'],
      };
      await writeFile(path, JSON.stringify({ compilerOptions, files: ['page.ts'] }));
      const { stdout } = await run(program('tsc'), ['-p', path], { cwd: project.folder }).catch(
        (error: unknown) => error as { stdout: string },
      );
      const ours = stdout.split('\n').filter((line) => /^(?:page|node_modules.civic)/.test(line));
      assert.deepEqual(ours, []);
    });
});
