import { expect } from '@open-wc/testing';
import { html, noChange, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import * as small from '../../src/elements/small-templates.js';

/** All that our views ask of Lit's templates. */
const lit = { html, keyed, live, noChange, nothing, render };
type Made = typeof lit;

/** Draws into the page, one value after the other. */
type Draw = (value: unknown) => HTMLElement;

/** What is drawn, without the marks that each of the two leaves for itself. */
function seen(container: HTMLElement): string {
  return container.innerHTML.replace(/<!--.*?-->/g, '');
}

/** What a view does, and what is seen of it: the same whoever draws. */
const stories: Record<string, (made: Made, draw: Draw, log: unknown[]) => void> = {
  'draws words, numbers and nothing, and each in the place of the other': (
    { html, nothing },
    draw,
    log,
  ) => {
    const view = (value: unknown) => html`<p>Before ${value} behind</p>`;
    for (const value of ['words', '<b>', 7, 0, '', nothing, 'words', null, undefined, false])
      log.push(seen(draw(view(value))));
  },
  'draws templates in templates, and words in their place': ({ html, nothing }, draw, log) => {
    const view = (value: unknown) =>
      html`${value}
        <hr />
        ${value}`;
    for (const value of ['words', html`<b>bold</b>`, nothing, html`<i>x</i> ${'y'}`, 'words', ''])
      log.push(seen(draw(view(value))));
  },
  'keeps an element while its template is the same': ({ html }, draw, log) => {
    const view = (word: string, more: unknown) =>
      html`<p class=${word}>${word}</p>
        ${more}`;
    const first = draw(view('one', '')).firstElementChild;
    log.push(draw(view('two', html`<b>more</b>`)).firstElementChild === first);
    log.push(draw(html`<p>${'three'}</p>`).firstElementChild === first);
  },
  'draws lists that grow, shrink and are gone, each with lists in it': (
    { html, nothing },
    draw,
    log,
  ) => {
    const item = (name: string) =>
      html`<li>${name} ${name.split('').map((each) => html`<b>${each}</b>`)}</li>`;
    const view = (list: unknown) =>
      html`${list}
        <p>behind</p>`;
    for (const names of [[], ['ab'], ['c', 'abc', 'd'], ['e', 'f'], ['', 'g', 'h'], []])
      log.push(seen(draw(view(names.map(item)))));
    for (const list of [
      [item('a'), nothing, 'word', ''],
      'word',
      [item('b')],
      nothing,
      [[item('c')]],
    ])
      log.push(seen(draw(view(list))));
  },
  'leaves an item of a list as it is, and those before and behind it follow': (
    { html, noChange, nothing },
    draw,
    log,
  ) => {
    const item = (name: string) => html`<li>${name}</li>`;
    const view = (list: unknown[]) =>
      html`<ul>
        ${list}
      </ul>`;
    const second = draw(view([item('a'), item('b'), item('c')])).querySelectorAll('li')[1];
    for (const list of [
      [nothing, noChange, item('c')],
      [item('x'), noChange, nothing],
      [item('x'), item('y')],
    ]) {
      const drawn = draw(view(list));
      log.push(seen(drawn), drawn.contains(second ?? null));
    }
  },
  'makes an element anew where its key is another': ({ html, keyed }, draw, log) => {
    const view = (key: string, word: string) =>
      html`<div>${keyed(key, html`<b>${word}</b>`)}</div>`;
    const first = draw(view('a', 'one')).querySelector('b');
    log.push(draw(view('a', 'two')).querySelector('b') === first, first?.textContent);
    log.push(draw(view('b', 'three')).querySelector('b') === first);
  },
  'sets attributes with words around, and takes them away': ({ html, nothing }, draw, log) => {
    const view = (value: unknown) =>
      html`<p id="x-${value}-y" class=${value} data-other="still" title="${value}">words</p>`;
    for (const value of ['a', 'b', 3, '', nothing, '"<>&', undefined, null])
      log.push(
        [...(draw(view(value)).firstElementChild?.attributes ?? [])]
          .map((each) => `${each.name}=${each.value}`)
          .sort(),
      );
  },
  'writes an attribute again only where its value is another': ({ html }, draw, log) => {
    const view = (value: string) => html`<p class=${value}></p>`;
    const element = draw(view('a')).firstElementChild;
    element?.setAttribute('class', 'a page’s');
    draw(view('a'));
    log.push(element?.className);
    draw(view('b'));
    log.push(element?.className);
  },
  'turns attributes on and off': ({ html }, draw, log) => {
    for (const value of [true, false, 1, 0, 'yes', '', undefined])
      log.push(seen(draw(html`<p ?hidden=${value}></p>`)));
  },
  'sets a property once, and leaves what somebody types': ({ html }, draw, log) => {
    const view = (value: string) => html`<textarea .value=${value}></textarea>`;
    const field = draw(view('a')).firstElementChild as HTMLTextAreaElement;
    log.push(field.value);
    field.value = 'typed';
    draw(view('a'));
    log.push(field.value);
    draw(view('b'));
    log.push(field.value);
  },
  'sets a property that is live to what it is told, whatever somebody did': (
    { html, live },
    draw,
    log,
  ) => {
    const view = (value: boolean) => html`<input type="checkbox" .checked=${live(value)} />`;
    const box = draw(view(false)).firstElementChild as HTMLInputElement;
    for (const value of [true, true, false, false]) {
      box.checked = !value;
      draw(view(value));
      log.push(box.checked);
    }
  },
  'chooses among options that it has just made': ({ html, live }, draw, log) => {
    const view = (names: string[], chosen: string) =>
      html`<select>
        <option value="">None</option>
        ${names.map((name) => html`<option value=${name} .selected=${live(name === chosen)}>${name}</option>`)}
      </select>`;
    for (const [names, chosen] of [
      ['ab', 'b'],
      ['abc', 'c'],
      ['bc', 'b'],
      ['bc', ''],
    ] as const)
      log.push(draw(view(names.split(''), chosen)).querySelector('select')?.value);
  },
  'calls the listener of the last drawing, and no other': ({ html }, draw, log) => {
    const view = (name: string) =>
      html`<button type="button" @click=${(event: Event) => log.push(`${name} ${event.type}`)}>
        x
      </button>`;
    const button = draw(view('first')).querySelector('button');
    button?.click();
    draw(view('second'));
    button?.click();
  },
  'draws pictures': ({ html }, draw, log) => {
    const drawn = draw(
      html`<svg viewBox="0 0 2 2" aria-hidden="true"><path d=${'M1 1'} /></svg>
        <p>x</p>`,
    );
    log.push(
      seen(drawn).replace(/ \/>|><\/path>/g, '>'),
      drawn.querySelector('path')?.namespaceURI,
    );
    log.push(
      drawn.querySelector('p') instanceof HTMLParagraphElement,
      drawn.querySelector('svg')?.viewBox.baseVal.width,
    );
  },
  'draws before one of the children that are there, and again in the same place': (
    { html, render },
    draw,
    log,
  ) => {
    const container = draw('').ownerDocument.createElement('div');
    container.innerHTML = '<i>first</i><b>last</b>';
    for (const word of ['one', 'two']) {
      render(html`<p>${word}</p>`, container, { renderBefore: container.querySelector('b') });
      container.prepend('x');
      log.push(seen(container));
    }
    render('', container, { renderBefore: container.querySelector('b') });
    log.push(seen(container));
  },
};

describe('The small templates of the script-tag build', () => {
  for (const [story, play] of Object.entries(stories))
    it(`${story}, as Lit’s do`, () => {
      const [by, bySmall] = [lit, small as unknown as Made].map((made) => {
        const container = document.createElement('div');
        document.body.append(container);
        const log: unknown[] = [];
        const draw = (value: unknown): HTMLElement => {
          made.render(value, container);
          return container;
        };
        play(made, draw, log);
        container.remove();
        return log;
      });
      expect(bySmall).to.deep.equal(by);
      expect(by?.length).to.be.greaterThan(1);
    });

  it('need no policy of Trusted Types: no text of theirs becomes markup', () => {
    const container = document.createElement('div');
    small.render(small.html`<p>${'<img src=x onerror=alert(1)>'}</p>`, container);
    expect(container.querySelector('p')?.textContent).to.equal('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).to.equal(null);
  });
});
