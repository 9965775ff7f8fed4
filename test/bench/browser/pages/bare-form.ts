/** The floor: a Lit element with the same controls, and nothing of what makes them hold. */
import { html, LitElement, type TemplateResult } from 'lit';

/** `<bare-form mode="rank">` with a list in it. */
class BareForm extends LitElement {
  static override properties = { mode: {}, ranked: { state: true }, chosen: { state: true } };

  mode = 'choose';
  ranked: string[] = [];
  chosen: string[] = [];
  readonly labels = [...this.querySelectorAll('li')].map((item) => item.textContent);

  private place(label: string, by: number): void {
    const ranked = this.ranked.filter((other) => other !== label);
    ranked.splice(Math.max(this.ranked.indexOf(label) + by, 0), 0, label);
    this.ranked = ranked;
  }

  private toggle(label: string): void {
    this.chosen = this.chosen.includes(label)
      ? this.chosen.filter((other) => other !== label)
      : [...this.chosen, label];
  }

  private rank(): TemplateResult {
    const waiting = this.labels.filter((label) => !this.ranked.includes(label));
    return html`<ol>
        ${this.ranked.map(
          (label) =>
            html`<li>
              ${label}
              <button type="button" class="up" @click=${() => this.place(label, -1)}>Up</button>
              <button type="button" class="down" @click=${() => this.place(label, 1)}>Down</button>
              <button
                type="button"
                @click=${() => (this.ranked = this.ranked.filter((other) => other !== label))}
              >
                Remove
              </button>
            </li>`,
        )}
      </ol>
      <ul>
        ${waiting.map(
          (label) =>
            html`<li>
              ${label}
              <button
                type="button"
                class="add"
                @click=${() => (this.ranked = [...this.ranked, label])}
              >
                Add
              </button>
            </li>`,
        )}
      </ul>`;
  }

  private choose(): TemplateResult {
    return html`<ul>
      ${this.labels.map(
        (label) =>
          html`<li>
            <label
              ><input
                type="checkbox"
                .checked=${this.chosen.includes(label)}
                @change=${() => this.toggle(label)}
              />
              ${label}</label
            >
          </li>`,
      )}
    </ul>`;
  }

  protected override render(): TemplateResult {
    return html`<style>
        li {
          min-height: 44px;
          border-bottom: 1px solid #ccc;
        }
        textarea,
        .field {
          display: block;
          width: 100%;
        }
      </style>
      <form>
        <h2>${this.querySelector('h2')?.textContent}</h2>
        <fieldset>
          <legend>What matters most to you?</legend>
          ${this.mode === 'rank' ? this.rank() : this.choose()}
        </fieldset>
        <label>Your comment (optional)<textarea name="comment" rows="6"></textarea></label>
        <label
          >I am a (optional)
          <select class="field" name="role">
            <option></option>
            <option>Resident</option>
            <option>Student</option>
            <option>Business</option>
          </select></label
        >
        <label>Name (optional)<input class="field" name="name" autocomplete="name" /></label>
        <label>Email address (optional)<input class="field" name="email" type="email" /></label>
        <p>What you send becomes a public record.</p>
        <button>Send your feedback</button>
        <p>Or write to <a href="mailto:opendata@example.gov">opendata@example.gov</a>.</p>
      </form>`;
  }
}

customElements.define('bare-form', BareForm);
