/** The builder at work: what is written, what is wrong with it, and what happens at each press. */
import { render } from 'lit';
import { CheckPanel } from '../../src/elements/self-check/panel.js';
import type { Embed } from './embed.js';
import { EmbedCheck } from './embed-check.js';
import { emptyEmbed } from './embed.js';
import { NotRead, type ReadEmbed } from './embed-from-markup.js';
import { embedFromText, fileFromEmbed } from './embed-from-text.js';
import { exampleEmbed } from './example.js';
import { idOf, listAt, type Form } from './form.js';
import { keepBefore, keepWork, keptBefore, keptWork, whenKeptElsewhere } from './kept-work.js';
import { LANGUAGES } from './languages.js';
import { listFromPaste } from './list-from-paste.js';
import { mistakesIn, type Mistake } from './mistakes.js';
import { valueAt, withValue } from './path.js';
import { PlainCatalogs } from './plain-catalogs.js';
import { Preview } from './preview.js';
import { fieldFor, nameOfField } from './place.js';
import { withRenamed } from './renamed.js';
import { resultOf, type Result } from './result.js';
import { StyleSources } from './style-sources.js';
import { copyFrom, downloadText } from './take-away.js';
import { THEMES } from './themes.js';
import { TRANSLATIONS } from './views/languages-view.js';
import { builderView } from './views/page-view.js';
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

/** What belongs to one way of answering goes with it: nobody would see it any more. */
const OF_MODES: Partial<Record<string, readonly string[]>> = {
  limit: ['choose', 'rank'],
  minimum: ['choose', 'rank'],
  scale: ['rate'],
  points: ['allocate'],
};

/** Keeps a translation that has lost its last text, and drops what another mode has no field for. */
function withWhatIsOpen(embed: Embed, changed: string): Embed {
  const [, tag] = /^definition\.translations\.([^.]+)\../.exec(changed) ?? [];
  const translation = ['definition', 'translations', tag ?? ''];
  if (tag !== undefined && valueAt(embed, translation) === undefined)
    return withValue(embed, translation, {}) as Embed;
  if (changed !== 'definition.question.mode') return embed;
  const mode = String(valueAt(embed, changed.split('.')));
  return Object.entries(OF_MODES).reduce(
    (rest, [field, modes]) =>
      modes?.includes(mode)
        ? rest
        : (withValue(rest, ['definition', 'question', field], undefined) as Embed),
    embed,
  );
}

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
  /** The places that were left, whose mistakes may be told; `undefined` is all. */
  #left: Set<string> | undefined;
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
  #said = '';
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
      this.#say(TWO_TABS);
    });
  }

  readonly #form: Form = {
    valueAt: (path) => valueAt(this.#embed, path.split('.')),
    mistakeAt: (path) => {
      const told = this.#left === undefined || this.#left.has(path);
      return told ? this.#mistakes.find((mistake) => mistake.path === path)?.words : undefined;
    },
    set: (path, value) => {
      this.#set(path, value);
      this.#draw();
    },
    type: (path, value) => {
      this.#set(path, value);
      this.#drawAtPause();
    },
    left: (path) => {
      this.#left?.add(path);
      this.#endRenaming(path);
      this.#draw();
    },
  };

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
    const ids = (this.#priorities as { id?: unknown }[]).map(({ id }) => id);
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
    this.#said = '';
    keepWork(this.#embed);
  }

  #begin({ embed, notes }: ReadEmbed, said: string, tellAll = true): void {
    this.#left = tellAll ? undefined : new Set();
    this.#start = { trouble: undefined, notes };
    this.#look = { ...this.#look, language: embed.definition.language ?? 'en' };
    // What was shown before is not this one.
    this.#shown = false;
    this.#replace(embed, said);
  }

  /** Puts something else in the place of somebody's work, which they may want back. */
  #replace(embed: Embed, said: string): void {
    const before = this.#embed;
    this.#change(embed);
    this.#before = before;
    keepBefore(before);
    this.#say(said);
  }

  #read(text: string): void {
    try {
      this.#begin(embedFromText(text), 'Read. The form shows it.');
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
      this.#start = { trouble: error.message, notes: [] };
      this.#draw();
      this.#focus('trouble');
    }
  }

  #focus(id: string): void {
    const element = document.getElementById(id);
    for (let at = element?.closest('details'); at; at = at.parentElement?.closest('details'))
      at.open = true;
    element?.focus();
    element?.scrollIntoView({ block: 'center' });
  }

  get #priorities(): unknown[] {
    return this.#form.valueAt(PRIORITIES) as unknown[];
  }

  #say(words: string): void {
    this.#said = words;
    this.#draw();
  }

  readonly #list = {
    add: (): void => {
      const { length } = this.#priorities;
      this.#form.set(PRIORITIES, [...this.#priorities, {}]);
      this.#focus(idOf(`${PRIORITIES}.${length}.label`));
    },
    remove: (index: number): void => {
      const rest = this.#priorities.filter((_, other) => other !== index);
      this.#form.set(PRIORITIES, rest);
      this.#say(`Priority ${index + 1} removed.`);
      const next = Math.min(index, rest.length - 1);
      this.#focus(next < 0 ? 'add-priority' : `${idOf(`${PRIORITIES}.${next}`)}-remove`);
    },
    move: (index: number, by: 1 | -1): void => {
      const moved = [...this.#priorities];
      moved.splice(index + by, 0, ...moved.splice(index, 1));
      this.#form.set(PRIORITIES, moved);
      this.#say(`Now number ${index + by + 1} of ${moved.length}.`);
      this.#focus(`${idOf(`${PRIORITIES}.${index + by}`)}-${by === 1 ? 'down' : 'up'}`);
    },
  };

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
    },
    remove: (tag: string): void => {
      this.#form.set(`${TRANSLATIONS}.${tag}`, undefined);
      this.#focus('new-language');
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
        this.#start = { trouble: 'There is no list to read yet.', notes: [] };
        this.#draw();
        this.#focus('trouble');
        return;
      }
      const embed = withValue(this.#embed, PRIORITIES.split('.'), priorities) as Embed;
      this.#start = { trouble: undefined, notes: [] };
      this.#replace(embed, `${priorities.length} priorities read.`);
      this.#focus('priorities');
    },
    back: (): void => {
      const before = this.#before;
      if (before) this.#begin({ embed: before, notes: [] }, 'What was there before is back.');
    },
    read: (text: string): void => {
      this.#read(text);
    },
    open: (file: File): void => {
      void file.text().then((text) => {
        this.#read(text);
      });
    },
    save: (): void => {
      const name = this.#embed.definition.id || 'consultation';
      downloadText(fileFromEmbed(this.#embed), `${name}.civic-builder.json`);
    },
    copy: (id: string): void => {
      const field = document.getElementById(id) as HTMLTextAreaElement;
      void copyFrom(field).then((copied) => {
        this.#copied = { id, byHand: !copied };
        this.#say(copied ? 'Copied' : BY_HAND);
      });
    },
    download: downloadText,
    check: (result: Result): void => {
      this.#check?.stop();
      const made = { embed: this.#embed, result, preview: this.#preview.element };
      const panel = new CheckPanel((_, changed) => new EmbedCheck(made, changed), 3);
      this.#check = panel;
      this.#draw();
      void panel.run().then(() => {
        if (this.#check === panel) this.#say('Checked. What was found stands below.');
      });
    },
    go: (mistake: Mistake): void => {
      this.#left = undefined;
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
        languages: this.#languages,
        said: this.#said,
      }),
      this.#root,
    );
  }
}
