/** A consultation as a web editor writes it: a tag's attributes and ordinary HTML inside it. */
import type { ConsultationInput, Demand } from '../contract/consultation.js';
import { oneLine } from '../contract/one-line.js';
import { toJson } from '../contract/to-json.js';
import type { PartName } from './misspelt.js';

/** The attributes that an editor writes, as properties. */
export interface EditorAttributes {
  consultation?: string;
  mode?: string;
  limit?: number;
  minimum?: number;
  scale?: number;
  points?: number;
  priorityComments: boolean;
  shuffle: boolean;
  required: boolean;
  opens?: string;
  closes?: string;
  timeZone?: string;
  grace?: number;
  hold?: number;
  commentRequired: boolean;
  commentLimit?: number;
  about?: string;
  aboutRequired?: string;
}

/** What was read: not checked yet, so its type is a promise that the check must keep. */
export interface ReadMarkup {
  input: ConsultationInput;
  /** The level of the heading, so that the widget's headings fit the page's outline. */
  level: number;
}

function words(element: Element | null | undefined): string | undefined {
  return oneLine(element?.textContent);
}

/** A list item's own words, without the `<small>` that describes it. */
function labelOf(item: Element): string {
  const copy = item.cloneNode(true) as Element;
  for (const description of copy.querySelectorAll('small')) description.remove();
  return words(copy) ?? '';
}

function address(link: Element | null, scheme: string): string | undefined {
  const [target] = link?.getAttribute('href')?.slice(scheme.length).split('?') ?? [];
  if (!target) return undefined;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** A link's words and address, as a notice wants them. */
function linkIn(element: Element | null): { url: string; label?: string } | undefined {
  const link = element?.matches('a') ? element : element?.querySelector('a');
  const url = link?.getAttribute('href');
  return typeof url === 'string' ? { url, label: words(element) } : undefined;
}

/** The items of the first list in an element, as priorities. */
export function readPriorities(element: Element): ConsultationInput['question']['priorities'] {
  // What a page's translator puts between the items is none.
  const items = element.querySelector('ol, ul')?.querySelectorAll(':scope > li') ?? [];
  return [...items].map((item) => ({
    // An id made from the words would split the count when a word changes: it must be written.
    id: (item.getAttribute('data-id') ?? item.id) || (undefined as never),
    label: labelOf(item),
    description: words(item.querySelector('small')),
  }));
}

/**
 * Reads what an editor wrote inside a tag, and its attributes. `undefined` while there is nothing in it to read.
 *
 * @param written - what the editor wrote inside it: the element itself, where that is all there is
 */
export function readMarkup(written: Element, attributes: EditorAttributes): ReadMarkup | undefined {
  const heading = written.querySelector('h1, h2, h3, h4, h5, h6');
  const list = written.querySelector('ol, ul');
  if (!heading && !list) return undefined;

  const part = (name: PartName): Element | null => written.querySelector(`[data-part="${name}"]`);
  const flow = [...written.querySelectorAll('p:not([data-part], li p), ol, ul')];
  const introduction = flow
    .slice(0, list ? flow.indexOf(list) : 0)
    .map(words)
    .filter(Boolean)
    .join('\n\n');
  const asked = (tokens: string | null | undefined, demand: Demand): Record<string, Demand> =>
    Object.fromEntries(tokens?.match(/[^\s,]+/g)?.map((field) => [field, demand]) ?? []);

  const input = {
    id: attributes.consultation,
    title: words(heading),
    introduction: introduction || undefined,
    window: {
      opens: attributes.opens,
      closes: attributes.closes,
      timeZone: attributes.timeZone,
      graceMinutes: attributes.grace,
      holdHours: attributes.hold,
    },
    question: {
      mode: attributes.mode ?? 'choose',
      label: words(part('question')),
      hint: words(part('question-hint')),
      required: attributes.required,
      limit: attributes.limit,
      minimum: attributes.minimum,
      scale: attributes.scale,
      points: attributes.points,
      comments: attributes.priorityComments || undefined,
      shuffle: attributes.shuffle || undefined,
      priorities: readPriorities(written),
    },
    comment: {
      label: words(part('comment')),
      hint: words(part('comment-hint')),
      required: attributes.commentRequired,
      maximumLength: attributes.commentLimit,
    },
    about: {
      ...asked(attributes.about, 'optional'),
      ...asked(attributes.aboutRequired, 'required'),
    },
    notices: { publicRecords: words(part('public-records')), privacy: linkIn(part('privacy')) },
    contact: {
      email: address(written.querySelector('a[href^="mailto:"]'), 'mailto:'),
      phone: address(written.querySelector('a[href^="tel:"]'), 'tel:'),
      post: words(part('post')),
      serviceRequests: linkIn(part('service-requests')),
    },
    next: words(part('next')),
  };
  return {
    // Leaves out what was not written, so that a default fills it in: undefined, or null where an
    // attribute was taken away. What is no number becomes null, and the check will say so.
    input: JSON.parse(toJson(input, (field) => field ?? undefined)) as ConsultationInput,
    // A page has one h1, and it is not ours; ours has headings below it.
    level: Math.min(Math.max(Number(heading?.localName[1] ?? 2), 2), 4),
  };
}
