/**
 * The peer: SurveyJS, as its guide for HTML and JavaScript has it (two scripts and a style sheet). It
 * is too large for everybody's `npm ci`: the bench fetches it from npm, at one version, into .cache.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../support/packed.js';
import { clickOn, pressKey, type Contender } from './contender.js';
import { copiesOf, prioritiesOf, QUESTIONS, TITLE, type Shape } from './shape.js';

const VERSION = '2.5.38';
const FOLDER = join(root, `.cache/bench/surveyjs-${VERSION}`);

const FILES = [
  ['survey-core/survey-core.fontless.min.css', 'text/css'],
  ['survey-core/survey.core.min.js', 'text/javascript'],
  ['survey-js-ui/survey-js-ui.min.js', 'text/javascript'],
] as const;

async function install(): Promise<void> {
  if (FILES.every(([path]) => existsSync(join(FOLDER, 'node_modules', path)))) return;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'package.json'), '{ "private": true }\n');
  const packages = ['survey-core', 'survey-js-ui'].map((name) => `${name}@${VERSION}`);
  const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  execFileSync('npm', ['install', ...quietly, ...packages], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function model(shape: Shape): object {
  const choices = prioritiesOf(shape).map(({ id, label }) => ({ value: id, text: label }));
  const asked = { name: 'priorities', title: QUESTIONS[shape.mode], choices };
  return {
    title: TITLE,
    completeText: 'Send your feedback',
    elements: [
      shape.mode === 'choose'
        ? { type: 'checkbox', ...asked }
        : { type: 'ranking', ...asked, selectToRankEnabled: true },
      { type: 'comment', name: 'comment', title: 'Your comment', rows: 6 },
      {
        type: 'dropdown',
        name: 'role',
        title: 'I am a',
        choices: ['Resident', 'Student', 'Business'],
      },
      { type: 'text', name: 'name', title: 'Name', autocomplete: 'name' },
      { type: 'text', name: 'email', title: 'Email address', inputType: 'email' },
      { type: 'html', name: 'record', html: '<p>What you send becomes a public record.</p>' },
    ],
  };
}

/** What the scripts leave on the window. */
interface SurveyWindow {
  model: { elements: [{ choices: { value: string }[] }] };
  survey: { setValue: (name: string, value: unknown) => void };
  Survey: {
    Model: new (json: object) => { render: (into: Element) => void; dispose: () => void };
  };
  SurveyUI: { unmountComponentAtNode: (place: Element) => void };
}

/** SurveyJS with its own renderer. */
export async function surveyJs(): Promise<Contender> {
  await install();
  const files = FILES.map(async ([path, type]) => {
    const content = await readFile(join(FOLDER, 'node_modules', path));
    return [`/surveyjs/${path}`, { type, content }] as const;
  });
  const ranked = '[data-ranking="to-container"] .sv-ranking-item';
  const waiting = '[data-ranking="from-container"] .sv-ranking-item';
  return {
    name: 'surveyjs',
    title: `SurveyJS ${VERSION}`,
    files: new Map(await Promise.all(files)),
    head: (
      shape,
    ) => `<link rel="stylesheet" href="/surveyjs/survey-core/survey-core.fontless.min.css">
<script defer src="/surveyjs/survey-core/survey.core.min.js"></script>
<script defer src="/surveyjs/survey-js-ui/survey-js-ui.min.js"></script>
<script>var model = ${JSON.stringify(model(shape))};
addEventListener('DOMContentLoaded', () => { for (const place of document.querySelectorAll('.survey')) (window.survey = new Survey.Model(model)).render(place); });</script>`,
    body: (shape) =>
      copiesOf(
        shape,
        () => `<div class="survey"></div>
<p>Or write to <a href="mailto:opendata@example.gov">opendata@example.gov</a>.</p>`,
      ),
    first: { selector: '.survey input[type=checkbox], .sv-ranking-item' },
    pick: (page) => clickOn(page, '.survey .sd-item__decorator'),
    async rankThree(page) {
      await page.evaluate(() => {
        const { survey, model } = window as unknown as SurveyWindow;
        survey.setValue(
          'priorities',
          model.elements[0].choices.slice(0, 3).map(({ value }) => value),
        );
      });
      await page.locator(ranked).first().focus();
    },
    move: (page, times) => pressKey(page, times % 2 === 0 ? 'ArrowDown' : 'ArrowUp'),
    async add(page) {
      await page.locator(waiting).first().focus();
      return pressKey(page, 'Space');
    },
    async mount(times) {
      const { Survey, SurveyUI, model } = window as unknown as SurveyWindow;
      for (let index = 0; index < times; index += 1) {
        const place = document.createElement('div');
        document.body.append(place);
        const survey = new Survey.Model(model);
        survey.render(place);
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        SurveyUI.unmountComponentAtNode(place);
        survey.dispose();
        place.remove();
      }
    },
  };
}
