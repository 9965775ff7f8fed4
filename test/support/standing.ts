/** A form that stands in the page before the script, as a server has drawn it. */
import type { ConsultationInput } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import type { AllMessages } from '../../src/embed/plain-words.js';
import { prerender } from '../../src/prerender/index.js';

/** When the forms below are read. */
export const NOW = Date.UTC(2025, 11, 5);
/** A question to everybody, of which a test may have more to say. */
export function asking(question: Partial<ConsultationInput['question']> = {}): ConsultationInput {
  return {
    id: 'plan',
    title: 'The plan',
    introduction: 'One.\n\nTwo & “three” <four>.',
    endpoint: 'https://collect.example.gov/consultations/plan/submissions',
    window: { closes: '2025-12-22', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    question: {
      mode: 'choose',
      priorities: [
        { id: 'housing', label: 'Housing' },
        { id: 'parks', label: 'Parks', description: '"playgrounds" & trees' },
        { id: 'jobs', label: 'Jobs' },
      ],
      ...question,
    },
    about: { role: 'optional', name: 'optional', email: 'required' },
    notices: { publicRecords: 'It is public.', privacy: { url: '/privacy?a=1&b=2' } },
    contact: { email: 'plan@example.gov', phone: '+1 617 555 0100' },
  };
}

/** What a browser makes of a page that has the form in the tag, just before its script. */
export function standing(definition: ConsultationInput, messages?: AllMessages): CivicFeedback {
  const { template } = prerender(definition, { now: NOW, messages, endpoint: '/submissions' });
  const tag = document.createElement('civic-feedback');
  const parsed = new DOMParser().parseFromString(template, 'text/html').querySelector('template');
  tag.attachShadow({ mode: 'open' }).append(document.importNode(parsed!.content, true));
  tag.definition = definition;
  tag.clock = () => NOW;
  return tag;
}
