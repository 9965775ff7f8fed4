import type { Answers, PriorityAnswer } from './answers.js';
import type { Consultation } from './consultation.js';
import { editionOf } from './edition.js';
import { prioritiesIn } from './priorities-in.js';
import { isBlank } from './text-limits.js';
import { canonicalText } from './text.js';
import type { Sealing, Submission } from './submission.js';
import { copyOf, toJson } from './to-json.js';

/**
 * A new submission id: 16 bytes from the platform's cryptographic random source, base64url
 * (RFC 4648, section 5). Minted when a draft is sealed, never when it starts.
 */
export function mintId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Texts made canonical, without those that leave nothing to read; nothing where all do. */
function said<Texts extends Readonly<Record<string, string | undefined>>>(
  texts: Texts | undefined,
  trim = false,
): Texts | undefined {
  const written = Object.entries(texts ?? {}).flatMap(([name, text]) => {
    // An attribute that was taken away is null.
    const canonical = canonicalText((text as string | null | undefined) ?? '');
    return isBlank(canonical) ? [] : [[name, trim ? canonical.trim() : canonical]];
  });
  return written.length > 0 ? (Object.fromEntries(written) as Texts) : undefined;
}

/** The name of a page in the characters that a submission's `source` may have; others are hyphens. */
function nameOf(source: string | undefined): string | undefined {
  // Cut first: half a character at the end becomes a hyphen too.
  const name = said({ source }, true)?.source;
  return name?.slice(0, 100).replace(/[^\p{L}\p{N}._:/-]+/gu, '-');
}

/**
 * Answers as they are sealed: text made canonical, what is blank left out. A name, an e-mail
 * address and a role lose the space around them; a comment keeps every character.
 */
export function canonicalAnswers({
  priorities,
  priorityComments,
  comment,
  about: { name, email, role } = {},
}: Answers): Answers {
  return copyOf({
    priorities: priorities && answered(priorities),
    priorityComments: said(priorityComments),
    ...said({ comment }),
    about: said({ name, email, role }, true),
  });
}

/** A ranking with nothing in it says nothing; "No preference" (nothing chosen) does. */
function answered(answer: PriorityAnswer): PriorityAnswer | undefined {
  return answer.mode === 'choose' || prioritiesIn(answer).length > 0 ? answer : undefined;
}

/**
 * Seals a draft. What comes out shares nothing with the draft and is frozen to its depth: an edit is
 * a new submission that `amends` this one.
 */
export function seal(consultation: Consultation, answers: Answers, sealing: Sealing): Submission {
  const { id, language, source, sealedAt, amends, signals } = sealing;
  const submission = {
    version: 1,
    id,
    consultation: consultation.id,
    edition: editionOf(consultation),
    language,
    source: nameOf(source),
    sealedAt,
    amends,
    signals,
    answers: canonicalAnswers(answers),
  };
  // A copy by way of JSON leaves out what is undefined, and freezes from the inside out.
  return JSON.parse(toJson(submission), (_, value: unknown) => Object.freeze(value)) as Submission;
}
