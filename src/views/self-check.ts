import { html, nothing, type TemplateResult } from 'lit';
import type { Level } from '../checking/findings.js';
import { heading } from './heading.js';

/** A finding in words. */
export interface FindingShown {
  level: Level;
  found: string;
  remedy: string | undefined;
}

/** What a self-check shows. */
export interface SelfCheckView {
  /** The level of its heading in the page's outline. */
  level: number;
  /** The worst first. */
  findings: readonly FindingShown[];
  /** What has just been done, for who does not see it. */
  said: string;
  busy: boolean;
  /** The host that a test comment would go to, if one can be sent. */
  tries: string | undefined;
  /** What a test comment can be found by. */
  source: string;
  /** The id of the test comment that was sent. */
  sent: string | undefined;
  again: () => void;
  send: () => void;
}

const HEADINGS: Record<Exclude<Level, 'fine'>, readonly [one: string, many: string]> = {
  problem: ['problem to mend', 'problems to mend'],
  warning: ['thing to look at', 'things to look at'],
  untested: ['thing that is not known yet', 'things that are not known yet'],
};

function list(findings: readonly FindingShown[]): TemplateResult {
  return html`<ul role="list">
    ${findings.map(
      ({ level, found, remedy }) =>
        html`<li class=${level}>
          <strong>${found}</strong>
          ${remedy && html`<p>${remedy}</p>`}
        </li>`,
    )}
  </ul>`;
}

function groups({ level, findings }: SelfCheckView): TemplateResult[] {
  return (['problem', 'warning', 'untested'] as const).flatMap((name) => {
    const these = findings.filter((each) => each.level === name);
    const [one, many] = HEADINGS[name];
    if (these.length === 0) return [];
    const words = `${String(these.length)} ${these.length === 1 ? one : many}`;
    return [html`${heading(level + 1, words, name)}${list(these)}`];
  });
}

function button(words: string, busy: boolean, press: () => void): TemplateResult {
  return html`<button
    type="button"
    aria-disabled=${busy ? 'true' : nothing}
    @click=${() => {
      if (!busy) press();
    }}
  >
    ${words}
  </button>`;
}

function trial({ tries, source, sent, busy, send }: SelfCheckView): TemplateResult {
  return html`${
    sent === undefined
      ? nothing
      : html`<p>
          A test comment was sent. Where it was kept, delete it: its source is
          <code>${source}</code>, its id <code>${sent}</code>.
        </p>`
  }
  ${
    tries === undefined
      ? nothing
      : html`<p>
            No comment is sent unless you press this. One will then be stored at
            <strong>${tries}</strong>; it says that it is a test, and its source is
            <code>${source}</code>. Delete it afterwards.
          </p>
          ${button('Send one test comment, which will be stored', busy, send)}`
  }`;
}

/** For whoever edits the page: what was found, what to do about it, and what can be tried. */
export function selfCheckView(view: SelfCheckView): TemplateResult {
  const { level, findings, said, busy, again } = view;
  const fine = findings.filter((each) => each.level === 'fine');
  return html`<section aria-label="Check of this form">
    ${heading(level, 'Check of this form', 'check')}
    <p>For whoever edits the page; nobody else sees it.</p>
    <p role="status">${said}</p>
    ${groups(view)}
    ${
      fine.length > 0
        ? html`<details>
            <summary>
              ${fine.length === 1 ? 'One thing is as it should be' : `${String(fine.length)} things are as they should be`}
            </summary>
            ${list(fine)}
          </details>`
        : nothing
    }
    ${trial(view)}${button('Check again', busy, again)}
  </section>`;
}
