/**
 * What a self-check has found out about a page, before anybody judges it. What is not there is not
 * known yet, or does not apply.
 */
import type { Consultation, ConsultationInput } from '../contract/consultation.js';
import type { Format } from '../delivery/send.js';
import type { Tried } from './endpoint-class.js';

/** A `<script>` of the page that names a file of ours. */
export interface ScriptTag {
  /** The absolute address. */
  address: string;
  module: boolean;
  integrity: boolean;
}

/** The script that runs, and the lines that load it. */
export interface ScriptFacts {
  version: string;
  tags: readonly ScriptTag[];
  /** The files that a tag like this one may ask for later and that could not be had. */
  missing: readonly string[];
}

/** One thing that a policy of the page forbids, or only reports. */
export interface Violation {
  /** Such as `connect-src`. */
  directive: string;
  /** The address, or a word such as `inline`. */
  blocked: string;
  enforced: boolean;
  /** Whether the policy stands in the page itself, in a `<meta>`. */
  inPage: boolean;
}

/** What the tag or the definition says. */
export interface DefinitionFacts {
  source: 'tag' | 'definition';
  /** As it was read; nothing where there was nothing to read. */
  input?: unknown;
  problems: readonly { place: string; expected: string }[];
  /** Whether the problems keep the form from being shown. */
  grave: boolean;
  /** The address that a definition could not be had from, and why. */
  missing?: { address: string; why: string };
  /** Present when it has no grave mistake. */
  consultation?: Consultation;
}

/** One translation, or what the page's own language lacks. */
export interface TranslationFacts {
  language: string;
  /** The texts that it leaves as they are. */
  untranslated: readonly string[];
  total: number;
}

/** What is known of the endpoint without sending it a comment. */
export interface EndpointFacts {
  address: string;
  format: Format;
  unconfirmed: boolean;
  idempotent: boolean;
  /** Whether its address is one of our collector's. */
  collector: boolean;
  /** Whether its address names no site, and so can only be asked on the page that has the tag. */
  relative?: boolean;
  /** Not there while it is being asked. */
  answer?: {
    reached: boolean;
    /** The status, where this site may read the answer. */
    status?: number;
    /** What a collector publishes. */
    published?: Partial<ConsultationInput>;
    /** The endpoint's clock, and this computer's at the same moment. */
    clock?: { endpoint: number; own: number };
  };
  /** How the test comment fared. */
  tried?: Tried;
}

/** Something whose colours were measured. */
export interface ColourFacts {
  /** What it is, in an editor's words. */
  what: string;
  kind: 'text' | 'large text' | 'edge';
  /** The contrast with what is behind it; nothing where that is a picture. */
  contrast?: number;
}

/** All of it. */
export interface PageFacts {
  /** Where the page is: its origin. */
  origin: string;
  /** Whether the tag is not on this page, but was made here for another. */
  elsewhere?: boolean;
  /** The language of the page around the tag. */
  language: string;
  /** Whether the form has words of the page's own (`messages`). */
  ownWords?: boolean;
  /** This computer's time zone. */
  readerZone: string;
  /** What time it is, as far as the check knows. */
  now: number;
  script?: ScriptFacts;
  violations?: readonly Violation[];
  /** Whether the tag's `style` is there and has no effect. */
  styleForbidden?: boolean;
  definition?: DefinitionFacts;
  translations?: readonly TranslationFacts[];
  endpoint?: EndpointFacts;
  colours?: readonly ColourFacts[];
  /** What threw instead of finding out. */
  failed: readonly string[];
}
