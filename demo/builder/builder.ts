/** The builder at work: what is written, what is wrong with it, and what happens at each press. */
import { render } from 'lit';
import { CheckPanel } from '../../src/elements/self-check/panel.js';
import { Announcer } from './announcer.js';
import type { Embed } from './embed.js';
import { EmbedCheck } from './embed-check.js';
import { emptyEmbed } from './embed.js';
import { NotRead, type ReadEmbed } from './embed-from-markup.js';
import { embedFromText, fileFromEmbed } from './embed-from-text.js';
import { exampleEmbed } from './example.js';
import { listAt, type Form } from './form.js';
import { keepBefore, keepWork, keptBefore, keptWork, whenKeptElsewhere } from './kept-work.js';
import { languageName, LANGUAGES } from './languages.js';
import { listFromPaste } from './list-from-paste.js';
import { mistakesIn, type Mistake } from './mistakes.js';
import { valueAt, withValue } from './path.js';
import { PlainCatalogs } from './plain-catalogs.js';
import { Preview } from './preview.js';
import { PriorityList } from './priority-list.js';
import { fieldFor, nameOfField } from './place.js';
import { withRenamed } from './renamed.js';
import { resultOf, type Result } from './result.js';
import { StyleSources } from './style-sources.js';
import { copyFrom, downloadText } from './take-away.js';
import { THEMES } from './themes.js';
import { Told } from './told.js';
import { TRANSLATIONS } from './views/languages-view.js';
import { builderView } from './views/page-view.js';
import { withWhatIsOpen } from './what-is-open.js';
import type { Look } from './views/preview-view.js';
import { PRIORITIES } from './views/priorities-view.js';
import { BY_HAND, type Copied } from './views/result-view.js';

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const TWO_TABS =
  'The builder is open in another tab too. This browser keeps what was written last in either: close one of them, or save your work as a file.';

/** The field of a priority's id. */
const ID = /^definition\.question\.priorities\.\d+\.id$/;

/** With more priorities than this, drawing all of it takes longer than the next key does to come. */
const MANY = 50;

/** Who types no key for this many milliseconds looks at what has come of it. */
const PAUSE = 250;

/** Draws itself into an element, and again after each change. */
export class Builder {
  readonly #root: HTMLElement;
  readonly #preview = new Preview();
  readonly #catalogs = new PlainCatalogs(() => {
    this.#draw();
  });
  readonly #styles = new StyleSources(() => {
    this.#draw();
  });
  readonly #zones = Intl.supportedValuesOf('timeZone');
  #embed = keptWork() ?? exampleEmbed();
  /** What was there before it was replaced. */
  #before = keptBefore();
  #mistakes: Mistake[] = [];
  readonly #told = new Told();
  readonly #announcer = new Announcer();
  #look: Look = {
    width: 'desktop',
    ground: 'light',
    language: this.#embed.definition.language ?? 'en',
    moment: 'open',
  };
  #shown = false;
  #start: { trouble: string | undefined; notes: readonly string[] } = {
    trouble: undefined,
    notes: [],
  };
  /** The priority whose id is being written, and what it was. */
  #renaming: { path: string; from: unknown } | undefined;
  /** The field that was copied last, or that is selected to be copied by hand. */
  #copied: Copied | undefined;
  /** The check that was asked for; of what is written now, or there is none. */
  #check: CheckPanel | undefined;
  /** There while something that was typed is not drawn yet. */
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    // Who presses a button at once copies, saves or checks what was typed, not what was drawn before.
    const drawn = (): void => {
      if (this.#waiting !== undefined) this.#draw();
    };
    root.addEventListener('click', drawn, { capture: true });
    try {
      this.#draw();
    } catch {
      // What an older builder, or somebody else, has left in this browser must not close it for good.
      this.#embed = exampleEmbed();
      this.#draw();
    }
    whenKeptElsewhere(() => {
      this.#start = { ...this.#start, notes: [TWO_TABS] };
      this.#draw();
      this.#announcer.say(TWO_TABS);
    });
  }

  readonly #form: Form = {
    valueAt: (path) => valueAt(this.#embed, path.split('.')),
    mistakeAt: (path) =>
      this.#told.has(path)
        ? this.#mistakes.find((mistake) => mistake.path === path)?.words
        : undefined,
    set: (path, value) => {
      this.#set(path, value);
      this.#draw();
    },
    type: (path, value) => {
      this.#set(path, value);
      this.#drawAtPause();
    },
    left: (path) => {
      this.#told.left(path);
      this.#endRenaming(path);
      this.#draw();
      // It appears behind whoever goes on to the next field.
      const words = this.#form.mistakeAt(path);
      if (words !== undefined) this.#announcer.say(`${nameOfField(path)}: ${words}`);
    },
  };

  readonly #list = new PriorityList(this.#form, this.#told, this.#announcer, (id) => {
    this.#focus(id);
  });

  #set(path: string, value: unknown): void {
    const next = withValue(this.#embed, path.split('.'), value === '' ? undefined : value);
    if (ID.test(path) && this.#renaming?.path !== path)
      this.#renaming = { path, from: valueAt(this.#embed, path.split('.')) };
    // Who looks at it in its own language goes on to do so.
    if (path === 'definition.language' && this.#look.language === this.#language)
      this.#look = { ...this.#look, language: (next as Embed).definition.language ?? 'en' };
    this.#change(withWhatIsOpen(next as Embed, path));
  }

  /** An id is a new one when somebody leaves its field: each letter on the way is none. */
  #endRenaming(path: string): void {
    if (this.#renaming?.path !== path) return;
    const { from } = this.#renaming;
    const to = this.#form.valueAt(path);
    this.#renaming = undefined;
    const ids = (listAt(this.#form, PRIORITIES) as { id?: unknown }[]).map(({ id }) => id);
    if (typeof from === 'string' && typeof to === 'string' && !ids.includes(from))
      this.#change(withRenamed(this.#embed, from, to));
  }

  /** The language that the consultation is written in. */
  get #language(): string {
    return this.#embed.definition.language ?? 'en';
  }

  #change(embed: Embed): void {
    // The window stays, however empty: a mistake is told at its field, not at a gap.
    const { definition, look } = embed as Partial<Embed>;
    const window = { ...definition?.window };
    this.#embed = withValue(
      { ...embed, look: { ...look } },
      ['definition', 'window'],
      window,
    ) as Embed;
    this.#copied = undefined;
    this.#check?.stop();
    this.#check = undefined;
    this.#announcer.clear();
    keepWork(this.#embed);
  }

  #begin({ embed, notes }: ReadEmbed, said: string, tellAll = true): void {
    if (tellAll) this.#told.tellAll();
    else this.#told.tellNothing();
    this.#start = { trouble: undefined, notes };
    this.#look = { ...this.#look, language: embed.definition.language ?? 'en' };
    // What was shown before is not this one.
    this.#shown = false;
    this.#replace(embed);
    const { length } = this.#mistakes;
    const toMend = tellAll && length > 0 ? [`To mend, under “What you paste”: ${length}.`] : [];
    this.#announcer.say([said, ...notes, ...toMend].join(' '));
  }

  /** Puts something else in the place of somebody's work, which they may want back. */
  #replace(embed: Embed): void {
    this.#before = this.#embed;
    this.#list.forget();
    this.#change(embed);
    keepBefore(this.#before);
    this.#draw();
  }

  #read(text: string): void {
    try {
      const read = embedFromText(text);
      const fine = mistakesIn(read.embed).length === 0;
      this.#begin(read, fine ? 'Read. The form shows it.' : 'Read.');
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
      this.#fail(error.message);
    }
  }

  #fail(trouble: string): void {
    this.#start = { trouble, notes: [] };
    this.#draw();
    this.#focus('trouble');
  }

  #focus(id: string): void {
    const element = document.getElementById(id);
    for (let at = element?.closest('details'); at; at = at.parentElement?.closest('details'))
      at.open = true;
    element?.focus();
    element?.scrollIntoView({ block: 'center' });
  }

  readonly #languages = {
    add: (tag: string): void => {
      // A translation that says nothing is no field yet, but its fields are to be seen.
      const translations = this.#form.valueAt(TRANSLATIONS) as object | undefined;
      this.#form.set(TRANSLATIONS, { ...translations, [tag]: {} });
      this.#look = { ...this.#look, language: tag };
      this.#draw();
      const details = document.getElementById(`translation-${tag}`);
      if (details instanceof HTMLDetailsElement) details.open = true;
      details?.querySelector('summary')?.focus();
      this.#announcer.say(`${languageName(tag)} added.`);
    },
    remove: (tag: string): void => {
      const place = `${TRANSLATIONS}.${tag}`;
      const empty = Object.keys(Object(this.#form.valueAt(place)) as object).length === 0;
      const name = languageName(tag);
      // Nothing brings the texts back. In a frame browsers ask nobody, and answer no.
      if (!empty && window === top && !confirm(`Remove ${name}, with all that is translated?`))
        return;
      this.#form.set(place, undefined);
      this.#focus('new-language');
      this.#announcer.say(`${name} removed.`);
    },
  };

  readonly #actions = {
    example: (): void => {
      this.#begin({ embed: exampleEmbed(), notes: [] }, 'The form shows the example.');
    },
    empty: (): void => {
      this.#begin({ embed: emptyEmbed(ownZone()), notes: [] }, 'The form is empty.', false);
    },
    list: (text: string): void => {
      const priorities = listFromPaste(text);
      if (priorities.length === 0) {
        this.#fail('There is no list to read yet.');
        return;
      }
      const embed = withValue(this.#embed, PRIORITIES.split('.'), priorities) as Embed;
      this.#start = { trouble: undefined, notes: [] };
      this.#told.renumber(PRIORITIES, () => undefined);
      this.#replace(embed);
      this.#focus('priorities');
      this.#announcer.say(`${priorities.length} priorities read.`);
    },
    back: (): void => {
      const before = this.#before;
      if (before) this.#begin({ embed: before, notes: [] }, 'What was there before is back.');
    },
    read: (text: string): void => {
      this.#read(text);
    },
    open: (file: File): void => {
      void file.text().then(
        (text) => {
          this.#read(text);
        },
        () => {
          this.#fail(`${file.name} could not be read.`);
        },
      );
    },
    save: (): void => {
      const name = this.#embed.definition.id || 'consultation';
      downloadText(fileFromEmbed(this.#embed), `${name}.civic-builder.json`);
    },
    copy: (id: string): void => {
      const field = document.getElementById(id) as HTMLTextAreaElement;
      void copyFrom(field).then((copied) => {
        this.#copied = { id, byHand: !copied };
        this.#draw();
        const label = field.labels[0]?.textContent.toLowerCase() ?? '';
        this.#announcer.say(copied ? `Copied ${label}.` : BY_HAND);
      });
    },
    download: downloadText,
    check: (result: Result): void => {
      this.#check?.stop();
      const made = { embed: this.#embed, result, preview: this.#preview.element };
      const panel = new CheckPanel((_, changed) => new EmbedCheck(made, changed), 3);
      this.#check = panel;
      this.#draw();
      // It says itself what was found.
      void panel.run();
    },
    go: (mistake: Mistake): void => {
      this.#told.tellAll();
      this.#draw();
      this.#focus(fieldFor(mistake.path));
    },
  };

  /** What is typed is kept at each key; among many priorities it is shown once the keys have paused. */
  #drawAtPause(): void {
    if (listAt(this.#form, PRIORITIES).length <= MANY) {
      this.#draw();
      return;
    }
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#draw();
    }, PAUSE);
  }

  #draw(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    const embed = this.#embed;
    this.#mistakes = mistakesIn(embed);
    const whole = this.#mistakes.length === 0;
    // The preview does not mind where comments would go.
    const drawable = this.#mistakes.every(({ path }) => path === 'endpoint.address');
    this.#shown ||= drawable;
    if (drawable) this.#preview.show(embed, this.#look.moment);
    const { language = 'en', translations = {} } = embed.definition;
    const languages = [language, ...Object.keys(translations), ...Object.keys(LANGUAGES)];
    render(
      builderView({
        form: this.#form,
        embed,
        zones: this.#zones,
        start: { ...this.#start, replaced: this.#before !== undefined },
        preview: {
          element: this.#preview.element,
          look: this.#look,
          languages: [...new Set(languages)],
          theme: embed.theme && THEMES[embed.theme],
          shown: this.#shown,
          behind: this.#shown && !drawable,
          change: (look) => {
            this.#look = { ...this.#look, ...look };
            this.#draw();
          },
        },
        result: {
          form: this.#form,
          mistakes: this.#mistakes,
          result: whole
            ? resultOf(embed, this.#catalogs.for(language), this.#styles.for)
            : undefined,
          copied: this.#copied,
          check: this.#check?.element,
          nameOf: ({ path }) => nameOfField(path),
        },
        actions: this.#actions,
        list: this.#list,
        removed: this.#list.removed,
        languages: this.#languages,
        status: this.#announcer.element,
      }),
      this.#root,
    );
  }
}
