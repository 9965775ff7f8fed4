import { render } from 'lit';
import { findingWords, type Level } from '../../checking/findings.js';
import { judgePage } from '../../checking/judge-page.js';
import { TEST_SOURCE } from '../../checking/test-source.js';
import { selfCheckView } from '../../views/self-check.js';
import { trialHost, type Checking } from './checking.js';
import { panelStyles } from './panel.styles.js';

/** Shows what a check has found, in a root of its own: no style of the page, or of the form, is in it. */
export class CheckPanel {
  readonly element = document.createElement('div');
  readonly #root: ShadowRoot;
  readonly #checking: Checking;
  readonly #level: number;
  #busy = false;
  #said = '';
  #sent: string | undefined;

  /**
   * @param checking - who finds out; given the panel's element, and what to call when more is known
   * @param level - the level of the heading
   */
  constructor(checking: (panel: Element, changed: () => void) => Checking, level: number) {
    this.element.lang = 'en';
    this.element.dir = 'ltr';
    this.#root = this.element.attachShadow({ mode: 'open' });
    if (panelStyles.styleSheet) this.#root.adoptedStyleSheets = [panelStyles.styleSheet];
    this.#level = level;
    this.#checking = checking(this.element, () => {
      this.#draw();
    });
  }

  /** Checks, and shows what is found as it is found. */
  async run(): Promise<void> {
    this.#sent = undefined;
    await this.#work('Checking…', () => this.#checking.run());
  }

  /** Hears nothing more of the page, until it runs again. */
  stop(): void {
    this.#checking.stop();
  }

  async #send(): Promise<void> {
    await this.#work('Sending a test comment…', async () => {
      this.#sent = await this.#checking.send();
    });
  }

  async #work(words: string, work: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.#said = words;
    this.#draw();
    await work();
    this.#busy = false;
    this.#draw();
  }

  #draw(): void {
    const findings = judgePage(this.#checking.facts);
    const count = (level: Level): number => findings.filter((each) => each.level === level).length;
    if (!this.#busy && this.#said !== '')
      this.#said = `Checked. To mend: ${String(count('problem'))}. To look at: ${String(count('warning'))}. Not known: ${String(count('untested'))}.`;
    const view = selfCheckView({
      level: this.#level,
      findings: findings.map((each) => ({ level: each.level, ...findingWords(each) })),
      said: this.#said,
      busy: this.#busy,
      tries: trialHost(this.#checking.facts),
      source: TEST_SOURCE,
      sent: this.#sent,
      again: () => void this.run(),
      send: () => void this.#send(),
    });
    render(view, this.#root);
  }
}
