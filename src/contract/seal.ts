import type { Answers, PriorityAnswer } from './answers.js';
import type { Consultation } from './consultation.js';
import { canonicalText, isBlank } from './text.js';
import type { Sealing, Submission } from './submission.js';

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

/**
 * A text made canonical, or nothing where that leaves nothing to read. An attribute that was taken
 * away is null.
 */
function said(text: string | null | undefined, trim = false): string | undefined {
  const canonical = canonicalText(text ?? '');
  if (isBlank(canonical)) return undefined;
  return trim ? canonical.trim() : canonical;
}

/** A copy by way of JSON, which leaves out what is undefined. */
function without<T extends object>(fields: T): T {
  return JSON.parse(JSON.stringify(fields)) as T;
}

/** The name of a page in the characters that a submission's `source` may have; others are hyphens. */
function nameOf(source: string | null | undefined): string | undefined {
  // Cut first: half a character at the end becomes a hyphen too.
  return said(source, true)
    ?.slice(0, 100)
    .replace(/[^\p{L}\p{N}._:/-]+/gu, '-');
}

/**
 * Answers as they are sealed: text made canonical, what is blank left out. A name, an e-mail
 * address and a role lose the space around them; a comment keeps every character.
 */
export function canonicalAnswers(answers: Answers): Answers {
  const about = without({
    name: said(answers.about?.name, true),
    email: said(answers.about?.email, true),
    role: said(answers.about?.role, true),
  });
  return without({
    priorities: answers.priorities && answered(answers.priorities),
    comment: said(answers.comment),
    about: Object.keys(about).length > 0 ? about : undefined,
  });
}

/** A ranking with nothing in it says nothing; "No preference" (nothing chosen) does. */
function answered(answer: PriorityAnswer): PriorityAnswer | undefined {
  return answer.mode === 'rank' && answer.ranked.length === 0 ? undefined : answer;
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
    edition: consultation.edition,
    language,
    source: nameOf(source),
    sealedAt,
    amends,
    signals,
    answers: canonicalAnswers(answers),
  };
  // A copy by way of JSON leaves out what is undefined, and freezes from the inside out.
  return JSON.parse(JSON.stringify(submission), (_, value: unknown) =>
    Object.freeze(value),
  ) as Submission;
}
