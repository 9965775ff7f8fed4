/** The whole page: the steps on one side, the form as people will see it on the other. */
import { html, type TemplateResult } from 'lit';
import type { Embed } from '../embed.js';
import type { Form } from '../form.js';
import { aboutView, commentView } from './answers-view.js';
import { datesView } from './dates-view.js';
import { endpointView } from './endpoint-view.js';
import { languagesView, type LanguageActions } from './languages-view.js';
import { contactView, noticesView } from './notices-view.js';
import { lookView, pageView } from './page-of-the-city-view.js';
import { previewView, type PreviewView } from './preview-view.js';
import { prioritiesView, type ListActions } from './priorities-view.js';
import { modeView, titleView } from './question-view.js';
import { resultView, type ResultActions, type ResultView } from './result-view.js';
import { startView, type StartActions, type StartView } from './start-view.js';

/** Everything that the page shows. */
export interface PageView {
  form: Form;
  embed: Embed;
  zones: readonly string[];
  start: StartView;
  preview: PreviewView;
  result: ResultView;
  actions: StartActions & ResultActions;
  list: ListActions;
  /** The priority that was removed last, and can be put back. */
  removed: unknown;
  languages: LanguageActions;
  /** What was done last, for who does not see it. */
  status: HTMLElement;
}

const step = (id: string, heading: string, body: TemplateResult): TemplateResult =>
  html`<section aria-labelledby=${id}>
    <h2 id=${id} tabindex="-1">${heading}</h2>
    ${body}
  </section>`;

/** Draws the page. */
export function builderView(view: PageView): TemplateResult {
  const { form, embed, zones, start, preview, result, actions, list, removed, languages, status } =
    view;
  return html`${status}
    <div class="columns">
      <form class="steps" novalidate @submit=${(event: Event) => event.preventDefault()}>
        ${step('start', 'Start', startView(start, actions))}
        ${step('title', 'Title and introduction', titleView(form))}
        ${step('priorities', 'Priorities', prioritiesView(form, list, removed))}
        ${step('mode', 'Question', modeView(form))}
        ${step('dates', 'Dates', datesView(form, zones))}
        ${step('comment', 'Comment', commentView(form))}
        ${step('about', 'About the person', aboutView(form))}
        ${step('notices', 'Notices', noticesView(form))}
        ${step('contact', 'Other ways to answer', contactView(form))}
        ${step('languages', 'Languages', languagesView(form, embed.definition, languages))}
        ${step('look', 'Look', lookView(form))}
        ${step('endpoint', 'Where comments go', endpointView(form))}
        ${step(
          'page',
          'Your page',
          html`<details>
            <summary>What you will rarely change</summary>
            ${pageView(form)}
          </details>`,
        )}
      </form>
      <section class="preview" aria-labelledby="preview">
        <h2 id="preview" tabindex="-1">Preview</h2>
        <a class="skip" href="#result">Go past the preview, to what you paste</a>
        ${previewView(preview)}
      </section>
    </div>
    <section class="result" aria-labelledby="result">
      <h2 id="result" tabindex="-1">What you paste</h2>
      ${resultView(result, actions)}
    </section>`;
}
