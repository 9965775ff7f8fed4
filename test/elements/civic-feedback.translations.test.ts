import { expect } from '@open-wc/testing';
import { completeConsultation } from '../../src/contract/complete-consultation.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { loadSpeak } from '../../src/elements/load-later.js';
import { en } from '../../src/messages/en.js';
import { es } from '../../src/messages/es.js';
import { cambridge } from '../support/cambridge.js';
import { ADDRESS, Endpoint } from '../support/endpoint.js';
import { announcer, OPEN, place, seen, settled, shows, write } from '../support/elements.js';
import { turn, until } from '../support/fake-time.js';
import { rootOf } from '../support/roots.js';

const TITLE = 'Plan de Datos Abiertos 2026-2028';
const QUESTION = '¿Qué importa más?';
const ENGAGE = 'Conversar siempre con el público';

/** The city has translated its title, its question and one priority; the rest is in English. */
const translated: ConsultationInput = {
  ...cambridge,
  language: 'en-US',
  translations: {
    es: {
      title: TITLE,
      question: { label: QUESTION, priorities: { engage: { label: ENGAGE } } },
    },
  },
};

const [, secondPriority] = cambridge.question.priorities;

async function on(
  lang: string,
  definition: ConsultationInput,
): Promise<{ element: CivicFeedback; page: HTMLElement; collector: Endpoint }> {
  const collector = new Endpoint(definition, () => OPEN);
  const element = await place(
    `<div lang="${lang}"><civic-feedback endpoint="${ADDRESS}"></civic-feedback></div>`,
    { definition, fetch: collector.fetch },
  );
  await spoken(element);
  return { element, page: element.parentElement!, collector };
}

/** Until everything that is in another language is here. */
async function spoken(element: CivicFeedback): Promise<void> {
  await loadSpeak();
  await turn();
  await settled(element);
}

/** The elements whose own text this is. */
function written(element: CivicFeedback, text: string): HTMLElement[] {
  const all = [...rootOf(element).querySelectorAll<HTMLElement>('*')];
  return all.filter(({ childNodes }) =>
    [...childNodes].some((node) => node instanceof Text && node.data.trim() === text),
  );
}

/** The language in which an assistive technology reads a text, wherever it stands. */
function languageOfText(element: CivicFeedback, text: string): (string | null | undefined)[] {
  const languages = written(element, text).map(languageOf);
  return [...new Set(languages)];
}

/** The language in which an assistive technology reads an element. */
function languageOf(element: Element): string | null | undefined {
  const root = element.getRootNode();
  const around = root instanceof ShadowRoot ? root.host : document.body;
  return (element.closest('[lang]') ?? around.closest('[lang]'))?.getAttribute('lang');
}

describe('a consultation that the city has translated', () => {
  it('is read in the reader’s language', async () => {
    const { element } = await on('es-MX', translated);
    await until(() => element.words.language === 'es', 'words in Spanish');
    await settled(element);
    seen(element).getByRole('heading', { name: TITLE });
    expect(languageOfText(element, TITLE)).to.deep.equal(['es-MX']);
    seen(element).getByRole('group', { name: new RegExp(`^${QUESTION.replaceAll('?', '\\?')}`) });
    expect(rootOf(element).textContent).to.contain(ENGAGE);
  });

  it('says of what is not translated in which language it is (3.1.2)', async () => {
    const { element } = await on('es', translated);
    await until(() => element.words.language === 'es', 'words in Spanish');
    await settled(element);
    const label = secondPriority?.label ?? '';
    expect(languageOfText(element, label)).to.deep.equal(['en-US']);
    expect(new Set(written(element, label).map(({ dir }) => dir))).to.deep.equal(new Set(['auto']));
    expect(languageOf(seen(element).getByRole('button', { name: es.send }))).to.equal('es');
  });

  it('changes with the page, back and forth, and nothing that was typed is lost', async () => {
    const { element, page } = await on('es', translated);
    const comment = (): HTMLTextAreaElement =>
      seen(element).getByRole('textbox', { name: /^(?:Your comment|Su comentario)/ });
    write(comment(), 'Más talleres.');
    page.lang = 'en';
    await until(() => element.words.language === 'en', 'words in English');
    await settled(element);
    seen(element).getByRole('heading', { name: cambridge.title });
    expect(languageOfText(element, secondPriority?.label ?? '')).to.deep.equal(['en']);
    expect(comment().value).to.equal('Más talleres.');
    page.lang = 'es';
    await until(() => element.words.language === 'es', 'words in Spanish');
    await settled(element);
    seen(element).getByRole('heading', { name: TITLE });
    expect(comment().value).to.equal('Más talleres.');
    expect(element.answers.comment).to.equal('Más talleres.');
  });

  it('is one edition in every language', async () => {
    const { element, collector } = await on('es', translated);
    await until(() => element.words.language === 'es', 'words in Spanish');
    await settled(element);
    write(seen(element).getByRole('textbox', { name: /^Su comentario/ }), 'Más talleres.');
    seen(element).getByRole('button', { name: es.send }).click();
    await shows(element, 'received');
    const [sent] = await collector.kept();
    expect(sent?.edition).to.equal(completeConsultation(translated).edition);
  });

  it('stays as the city wrote it for readers of other languages', async () => {
    const { element } = await on('pt', translated);
    await until(() => element.words.language === 'pt', 'words in Portuguese');
    await settled(element);
    expect(languageOfText(element, cambridge.title)).to.deep.equal(['en-US']);
  });
});

describe('a page in a language that the widget does not speak', () => {
  it('has the widget’s words in English, and marked so; the city’s own stay the page’s', async () => {
    const title = 'Plan de données ouvertes';
    const { element } = await on('fr-CA', { ...cambridge, language: 'fr', title });
    expect(languageOf(seen(element).getByRole('button', { name: 'Send your feedback' }))).to.equal(
      'en',
    );
    expect(languageOfText(element, title)).to.deep.equal(['fr-CA']);
    expect(languageOf(announcer(element))).to.equal('en');
  });
});

describe('a page with words of its own', () => {
  it('has them marked as their language, and the city’s texts stay the page’s', async () => {
    const { element } = await on('en', cambridge);
    element.messages = { ...es, send: 'Opine' };
    await settled(element);
    await spoken(element);
    expect(languageOf(seen(element).getByRole('button', { name: 'Opine' }))).to.equal('es');
    expect(languageOf(announcer(element))).to.equal('es');
    expect(languageOfText(element, cambridge.title)).to.deep.equal(['en']);

    element.messages = { ...en, send: 'Have your say' };
    await settled(element);
    expect(languageOf(seen(element).getByRole('button', { name: 'Have your say' }))).to.equal('en');
  });
});

describe('a page in one language', () => {
  it('asks for nothing more, and has no language marked', async () => {
    const element = await place(
      `<div lang="en-US"><civic-feedback endpoint="${ADDRESS}"></civic-feedback></div>`,
      { definition: cambridge },
    );
    await spoken(element);
    expect(rootOf(element).querySelectorAll('[lang]')).to.have.length(0);
  });
});
