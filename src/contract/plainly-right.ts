/**
 * Whether a consultation is right beyond doubt, at a glance: most are, and then a page need not load
 * the rules (`consultation.ts`) to find out. Never says so of what the rules would find anything in;
 * `test/contract/plainly-right.test.ts` holds it to that. What it has doubts about the rules judge.
 */
import type { ConsultationInput } from './consultation.js';
import { deadlineOf } from './deadline.js';
import { isEmailAddress } from './email-address.js';
import { isText } from './is-text.js';
import { isSecureEndpoint } from './secure-endpoint.js';

type Holds = (value: never) => unknown;
interface Shape {
  [field: string]: Holds | Shape;
}

const text =
  (maximum: number, pattern = /\S/) =>
  (value: unknown): boolean =>
    isText(value) && value.length <= maximum && pattern.test(value);
const short = text(200);
const long = text(1000);
const id = text(64, /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/);
const yesOrNo = (value: unknown): boolean => typeof value === 'boolean';
const upTo =
  (maximum: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) > 0 && Number(value) <= maximum;
const demand = (value: unknown): boolean =>
  ['off', 'optional', 'required'].includes(value as string);
const url = text(1000, /^(https:\/)?\/[!-~]+$/);
const link = (value: { url?: string }): unknown => value.url && fits(value, { url, label: short });

/** Whether each field of an object has a place in the shape, and holds there. */
function fits(value: unknown, shape: Shape): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, field]) => {
      const rule = Object.hasOwn(shape, name) && shape[name];
      return (
        field === undefined ||
        (typeof rule === 'function' ? rule(field as never) : rule && fits(field, rule))
      );
    })
  );
}

/** Whether a list has several things of this shape, with an id of its own each. */
const list = (shape: Shape) => (items: { id: string }[]) =>
  Array.isArray(items) &&
  items.length > 1 &&
  items.length <= 600 &&
  new Set(items.map((item) => item.id)).size === items.length &&
  // Spread: a hole in a list is nothing to `every`.
  [...items].every((item) => fits(item, shape));

const SHAPE: Shape = {
  id,
  edition: text(64),
  language: text(64, /^[A-Za-z]{2,8}$/),
  endpoint: (value: string) => isSecureEndpoint(value),
  title: short,
  introduction: long,
  window: {
    opens: text(30),
    closes: text(30),
    timeZone: short,
    graceMinutes: upTo(720),
    holdHours: upTo(720),
  },
  question: {
    mode: (value: string) => ['choose', 'rank'].includes(value),
    label: short,
    hint: long,
    required: yesOrNo,
    limit: upTo(600),
    priorities: list({ id, label: short, description: long }),
  },
  comment: { label: short, hint: long, required: yesOrNo, maximumLength: upTo(20_000) },
  about: { name: demand, email: demand, role: demand },
  notices: { publicRecords: long, privacy: link },
  contact: { email: isEmailAddress, phone: text(50), post: text(500), serviceRequests: link },
  next: long,
};

/** Whether the rules for a consultation would surely find nothing wrong with this. */
export function isPlainlyRight(input: unknown): input is ConsultationInput {
  try {
    const { id, title, window, question } = input as ConsultationInput;
    const { mode, limit = 1, priorities } = question;
    const deadline = deadlineOf({ graceMinutes: 0, holdHours: 0, ...window });
    return (
      fits(input, SHAPE) &&
      [
        id,
        title,
        mode,
        window.timeZone,
        ...[...priorities].flatMap((each) => [each.id, each.label]),
      ].every(Boolean) &&
      limit <= priorities.length &&
      deadline !== undefined &&
      (deadline.opensAt ?? -Infinity) < deadline.closesAt
    );
  } catch {
    return false;
  }
}
