import '../support/no-shadow.js';
import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  counted,
  OPEN,
  place,
  settled,
  shows,
  write,
} from '../support/elements.js';
import { Endpoint } from '../support/endpoint.js';
import { turn, until } from '../support/fake-time.js';
import { rootOf, roots } from '../support/roots.js';
import { Translator, WAYS } from '../support/translator.js';

const [first, second, third] = cambridge.question.priorities.map(({ id }) => id);

/** What stands on the page, with the marks of the translator taken out. */
function words(element: CivicFeedback): string {
  return rootOf(element).textContent.replace(/»/g, '').replace(/\s+/g, ' ').trim();
}

function control(element: CivicFeedback, name: string, id = ''): HTMLElement {
  const found = rootOf(element).querySelector<HTMLElement>(
    `[data-control="${name}"][data-id="${id}"]`,
  );
  if (!found) throw new Error(`There is no ${name} for ${id}.`);
  return found;
}

function textarea(element: CivicFeedback): HTMLTextAreaElement {
  const found = rootOf(element).querySelector<HTMLTextAreaElement>('textarea[name=comment]');
  if (!found) throw new Error('There is no comment field.');
  return found;
}

function submit(element: CivicFeedback): void {
  rootOf(element).querySelector<HTMLElement>('[part=submit]')?.click();
}

/** What somebody does, step by step. */
const STEPS: [what: string, does: (element: CivicFeedback) => unknown][] = [
  [
    'adds one',
    (element) => {
      control(element, 'add', first).click();
    },
  ],
  [
    'adds another',
    (element) => {
      control(element, 'add', second).click();
    },
  ],
  [
    'adds a third',
    (element) => {
      control(element, 'add', third).click();
    },
  ],
  [
    'moves the last up',
    (element) => {
      control(element, 'up', third).click();
    },
  ],
  [
    'moves the first down',
    (element) => {
      control(element, 'down', first).click();
    },
  ],
  [
    'writes too much',
    async (element) => {
      write(textarea(element), 'More bus lanes, and trees');
      await counted(element);
    },
  ],
  [
    'sends it, and is told why not',
    async (element) => {
      submit(element);
      await shows(element, 'refused');
    },
  ],
  [
    'takes one out',
    (element) => {
      control(element, 'remove', second).click();
    },
  ],
  [
    'writes less',
    async (element) => {
      write(textarea(element), 'Bus lanes');
      await counted(element);
    },
  ],
];

describe('a page translator that wraps every text', () => {
  let translator: Translator;
  afterEach(() => {
    translator.stop();
  });

  for (const [way, put] of Object.entries(WAYS))
    for (const watches of [false, true])
      it(`${way}, ${watches ? 'and goes on with what is new' : 'once'}: every answer and every text is there`, async () => {
        const tag = cambridgeTag({ 'comment-limit': '10' });
        const collector = new Endpoint(cambridge, () => OPEN);
        roots.noShadow = false;
        const plain = await place(tag);
        roots.noShadow = true;
        const element = await place(tag, { fetch: collector.fetch });
        translator = new Translator(put);
        translator.translate(rootOf(element));
        if (watches) translator.watch(rootOf(element));
        await turn();
        expect(words(element), 'at once').to.equal(words(plain));
        for (const [what, does] of STEPS) {
          for (const each of [plain, element]) {
            await does(each);
            await each.updateComplete;
          }
          await turn();
          expect(words(element), what).to.equal(words(plain));
          if (watches) {
            await translator.idle();
            expect(words(element), `${what}, translated`).to.equal(words(plain));
            expect(translator.left(rootOf(element)), what).to.deep.equal([]);
          }
        }
        submit(element);
        await shows(element, 'received');
        expect((await collector.kept()).map(({ answers }) => answers)).to.deep.equal([
          { priorities: { mode: 'rank', ranked: [third, first] }, comment: 'Bus lanes' },
        ]);
        expect(words(element)).to.contain('Comment received');
        expect(words(element)).to.contain('Bus lanes');
      });

  it('translates what the editor wrote too: the form follows, and keeps what was typed', async () => {
    const element = await place(cambridgeTag());
    translator = new Translator(WAYS['replaces each text by two elements']);
    write(commentField(element), 'Half a sentence');
    control(element, 'add', first).click();
    // In an editor's list white space is left alone: a list has rows only.
    translator.translate(element, false);
    await turn();
    await settled(element);
    expect(words(element).match(new RegExp(cambridge.question.priorities[0]?.label ?? '', 'g')))
      // In the row, and in the names of its three buttons.
      .to.have.length(4);
    expect(textarea(element).value).to.equal('Half a sentence');
  });

  it('shows the original again when it is asked to', async () => {
    const element = await place(cambridgeTag());
    const before = rootOf(element).textContent;
    translator = new Translator(WAYS['replaces each text by two elements']);
    translator.translate(rootOf(element));
    await turn();
    expect(rootOf(element).textContent).to.contain('»');
    translator.restore();
    await turn();
    expect(rootOf(element).textContent).to.equal(before);
    control(element, 'add', first).click();
    await element.updateComplete;
    expect(words(element)).to.contain('5 left to rank');
  });

  it('writes whole elements anew: the form is drawn again, with what was typed and the focus', async () => {
    const element = await place(cambridgeTag());
    translator = new Translator(WAYS['replaces each text by two elements']);
    const root = rootOf(element);
    textarea(element).focus();
    write(textarea(element), 'Half a sentence');
    const name = root.querySelector<HTMLInputElement>('[name=name]');
    if (name) name.value = 'Ada';
    for (const each of root.querySelectorAll('p, legend, label, h3'))
      each.innerHTML = `»${each.textContent}`;
    await turn();
    control(element, 'add', first).click();
    textarea(element).focus();
    await element.updateComplete;
    await until(() => words(element).includes('5 left to rank'), 'the new words');
    expect(textarea(element).value).to.equal('Half a sentence');
    expect(root.querySelector<HTMLInputElement>('[name=name]')?.value).to.equal('Ada');
  });
});
