/** A site of one page, and somebody there who goes to the news after each thing they do, and comes back. */
import assert from 'node:assert/strict';
import { Person } from './support-person.js';

const NAV = '<nav><button id="away">News</button><button id="back">Plan</button></nav>';

/** A site that takes the tag away and brings it back. */
export const bringsBack = (tag: string): string =>
  `${NAV}<main>${tag}</main><script>
    const main = document.querySelector('main'), form = main.firstElementChild;
    away.onclick = () => { form.remove(); history.pushState(null, '', '#news'); };
    back.onclick = () => { main.append(form); history.pushState(null, '', '#plan'); main.className = 'again'; };
  </script>`;

/** A site that makes the tag anew at each visit. */
export const makesAnew = (tag: string): string =>
  `${NAV}<main></main><template>${tag}</template><script>
    const main = document.querySelector('main'), { content } = document.querySelector('template');
    away.onclick = () => { main.replaceChildren(); main.className = 'again'; };
    back.onclick = () => main.replaceChildren(content.cloneNode(true));
    back.click();
  </script>`;

/** The one who wanders. What the site does with the tag decides how they find again what they began. */
abstract class Wanderer extends Person {
  protected abstract findsAgain(): Promise<void>;

  /** To the news, where no form is, and back. */
  async around(): Promise<void> {
    await this.page.getByRole('button', { name: 'News' }).click();
    assert.equal(await this.widget.count(), 0);
    await this.page.getByRole('button', { name: 'Plan' }).click();
  }

  override async arrives(): Promise<void> {
    await super.arrives();
    await this.around();
    await super.arrives();
  }

  override async picks(): Promise<void> {
    await super.picks();
    await this.#returns();
  }

  override async sendsNothing(): Promise<void> {
    await super.sendsNothing();
    await this.#returns();
    await super.sendsNothing();
  }

  override async writes(): Promise<void> {
    await super.writes();
    await this.#returns();
    const comment = this.page.getByRole('textbox', { name: 'Your comment' });
    assert.equal(await comment.inputValue(), 'Shade, too.');
  }

  /** What was picked is there again. */
  async #returns(): Promise<void> {
    await this.around();
    await this.findsAgain();
    await this.page.getByRole('button', { name: 'Remove Benches' }).waitFor();
  }
}

/** Where the tag comes back, it is as it was left. */
export class FindsTheSame extends Wanderer {
  protected override async findsAgain(): Promise<void> {
    assert.equal(await this.page.getByRole('button', { name: 'Continue' }).count(), 0);
  }

  override async sendsNothing(): Promise<void> {
    await super.sendsNothing();
    // What is pictured next is what came back: nobody has asked the form again.
    await this.around();
    await this.page.getByRole('link', { name: 'Enter your comment' }).waitFor();
  }

  /** Goes in the middle of sending, and once more when the receipt is there. */
  override async sends(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send your feedback' }).click();
    const receipt = this.page.getByRole('heading', { name: 'Comment received' });
    for (let times = 0; times < 2; times += 1) {
      await this.around();
      await receipt.waitFor();
    }
  }
}

/** Where the tag is another one, what was begun is offered. */
export class IsOffered extends Wanderer {
  protected override async findsAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }
}

/** Where there is no such site: the plain page is loaded anew, and what was begun is offered there too. */
export class LoadsAnew extends IsOffered {
  override async around(): Promise<void> {
    await this.page.reload();
  }
}
