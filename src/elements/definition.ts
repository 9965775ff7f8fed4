/** A definition on its way from where it was written to what is shown of it. */
import type { TemplateResult } from 'lit';
import type { Consultation } from '../contract/consultation.js';
import { isSecureEndpoint } from '../contract/secure-endpoint.js';
import type { Messages } from '../messages/messages.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';
import type { Explain } from './load-explain.js';

/** A definition, and where it was read from. */
export interface Written {
  input: unknown;
  /** Whether an editor wrote it as HTML, so that mistakes have their places there. */
  fromMarkup: boolean;
}

/** What is to be shown of a definition. */
export interface Taken {
  consultation?: Consultation | undefined;
  /** The endpoint's clock, in milliseconds since the epoch, where it came along. */
  now?: number | undefined;
  problems: readonly DefinitionProblemWords[];
  /** Whether the problems keep the form from being shown. */
  grave?: boolean;
  /** What is said above a form whose definition was kept on the device. */
  note?: Note | undefined;
  /** What tells the editor of the problems. */
  explain?: Explain;
}

/** Words above the form. */
export type Note = (messages: Messages) => TemplateResult;

/** Which address submissions to a consultation go to. */
export type EndpointOf = (consultation: Consultation | undefined) => string | undefined;

/** Whether comments can be sent to an address at all. */
export function isReachable(endpoint: string | undefined): boolean {
  return endpoint !== undefined && isSecureEndpoint(endpoint);
}
