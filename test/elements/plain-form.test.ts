import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { completeConsultation } from '../../src/contract/complete-consultation.js';
import type { Answers } from '../../src/contract/answers.js';
import type { Consultation, ConsultationInput } from '../../src/contract/consultation.js';
import { readSubmission } from '../../src/contract/submission.js';
import { submissionFromFields } from '../../src/contract/read-submission-form.js';
import { readMarkup, type EditorAttributes } from '../../src/elements/read-markup.js';
import { plainContent } from '../../src/embed/plain-content.js';
import { placesOf } from '../../src/embed/plain-question.js';
import { anyConsultation, sealing, validAnswers } from '../contract/support-answers.js';
import { cambridge } from '../support/cambridge.js';

const ENDPOINT = 'https://collect.example.gov/consultations/plan/submissions';

/** A tag with the plain form in it, as an editor's page has it. */
function tagWith(consultation: Consultation): HTMLElement {
  const page = document.implementation.createHTMLDocument();
  // The tag is not defined there: this is the page before the script, or without it.
  page.body.innerHTML = `<civic-feedback>${plainContent(consultation, ENDPOINT)}</civic-feedback>`;
  return page.body.firstElementChild as HTMLElement;
}

/** Fills the form in as a person would. */
function fill(
  form: HTMLFormElement,
  { priorities, priorityComments = {}, comment, about }: Answers,
) {
  const named = <T extends Element>(name: string): T[] => [
    ...form.querySelectorAll<T>(`[name="${name}"]`),
  ];
  const write = (name: string, value: string | undefined): void => {
    const [field] = named<HTMLInputElement>(name);
    if (value !== undefined) field!.value = value;
  };
  const tick = (name: string, value: string): void => {
    named<HTMLInputElement>(name).find((input) => input.value === value)!.checked = true;
  };
  if (priorities?.mode === 'choose') priorities.chosen.forEach((id) => tick('priorities', id));
  if (priorities?.mode === 'rank')
    priorities.ranked.forEach((id, place) => {
      named<HTMLSelectElement>('priorities')[place]!.value = id;
    });
  if (priorities?.mode === 'rate')
    for (const [id, rating] of Object.entries(priorities.ratings))
      tick(`ratings.${id}`, String(rating));
  if (priorities?.mode === 'allocate')
    for (const [id, points] of Object.entries(priorities.points))
      write(`points.${id}`, String(points));
  for (const [id, text] of Object.entries(priorityComments)) write(`priorityComments.${id}`, text);
  write('comment', comment);
  for (const name of ['name', 'email', 'role'] as const) write(name, about?.[name]);
}

/** What the browser would post, and the endpoint would read. */
function posted(form: HTMLFormElement, consultation: Consultation) {
  const body = new URLSearchParams(new FormData(form) as never).toString();
  const value = submissionFromFields(consultation, new URLSearchParams(body), sealing);
  return readSubmission(consultation, value);
}

/**
 * What a plain form can say: nothing is its only way to have no preference, and boxes are sent in
 * the order of the page, which means nothing.
 */
function sayable(
  { question }: Consultation,
  { priorities, priorityComments = {}, about = {}, comment }: Answers,
): Answers {
  const without = <T extends object>(all: T): T => JSON.parse(JSON.stringify(all)) as T;
  const answer = { ...priorities, shown: undefined } as NonNullable<Answers['priorities']>;
  // The order in which they were shown is no answer.
  const given = Object.values(answer).some(
    (value) => typeof value === 'object' && Object.keys(value as object).length > 0,
  );
  if (answer.mode === 'choose')
    answer.chosen = question.priorities
      .map(({ id }) => id)
      .filter((id) => answer.chosen.includes(id));
  return without({
    priorities: given ? answer : undefined,
    priorityComments: Object.keys(priorityComments).length > 0 ? priorityComments : undefined,
    comment,
    about: Object.keys(without(about)).length > 0 ? about : undefined,
  });
}

describe('a plain form in a browser', () => {
  it('posts what was filled in, and the endpoint reads the same answers', () => {
    const filled = anyConsultation.chain((consultation) =>
      validAnswers(consultation).map((answers) => ({
        consultation,
        answers: sayable(consultation, answers),
      })),
    );
    fc.assert(
      fc.property(filled, ({ consultation, answers }) => {
        // A ranking has as many places as the form: the generator knows of no such bound.
        const { priorities } = answers;
        fc.pre(
          !(
            priorities?.mode === 'rank' &&
            priorities.ranked.length > placesOf(consultation.question)
          ),
        );
        fc.pre(priorities !== undefined || !consultation.question.required);
        const form = tagWith(consultation).querySelector('form')!;
        fill(form, answers);
        const { submission, errors } = posted(form, consultation);
        expect(errors).to.equal(undefined);
        expect(submission?.answers).to.deep.equal(answers);
        expect(submission?.edition).to.equal(consultation.edition);
      }),
      { numRuns: 150 },
    );
  });

  it('posts nothing that nobody filled in', () => {
    fc.assert(
      fc.property(anyConsultation, (consultation) => {
        const form = tagWith(consultation).querySelector('form')!;
        const value = submissionFromFields(
          consultation,
          new URLSearchParams(new FormData(form) as never),
          sealing,
        ) as { answers: unknown };
        expect(value.answers).to.deep.equal({});
      }),
      { numRuns: 50 },
    );
  });

  it('is read by the tag as the consultation that it was made from', () => {
    fc.assert(
      fc.property(anyConsultation, (consultation) => {
        const asked: ConsultationInput = {
          ...consultation,
          notices: cambridge.notices,
          contact: cambridge.contact,
          next: cambridge.next,
          question: { ...consultation.question, label: 'What matters?', hint: 'In the next years' },
          comment: { ...consultation.comment, label: 'In your words', hint: 'Or in a few' },
        };
        const { question, comment, about, ...rest } = completeConsultation(asked);
        const host = tagWith({ question, comment, about, ...rest });
        const attributes = {
          consultation: rest.id,
          mode: question.mode,
          limit: question.limit,
          minimum: question.minimum,
          scale: question.scale,
          points: question.points,
          priorityComments: question.comments ?? false,
          shuffle: question.shuffle ?? false,
          required: question.required,
          opens: rest.window.opens,
          closes: rest.window.closes,
          timeZone: rest.window.timeZone,
          commentRequired: comment.required,
          commentLimit: comment.maximumLength,
        } satisfies EditorAttributes;
        // The tag's class says which attributes there are; without it, none is strange.
        Object.defineProperty(host.constructor, 'observedAttributes', {
          value: [],
          configurable: true,
        });
        const read = readMarkup(host, attributes)!;
        expect(read.level).to.equal(2);
        const { title, introduction, notices, contact, next } = read.input;
        expect({ title, introduction, notices, next }).to.deep.equal({
          title: rest.title,
          introduction: rest.introduction,
          notices: rest.notices,
          next: rest.next,
        });
        expect(contact).to.deep.equal(rest.contact);
        expect(read.input.question.priorities).to.deep.equal(question.priorities);
        expect(read.input.question.label).to.equal('What matters?');
        expect(read.input.question.hint).to.equal('In the next years');
        expect(read.input.comment?.label).to.equal('In your words');
        expect(read.input.comment?.hint).to.equal('Or in a few');
        expect(Object.keys(read.input).filter((name) => name.startsWith('='))).to.deep.equal([]);
      }),
      { numRuns: 50 },
    );
  });
});
