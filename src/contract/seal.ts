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

function said(text: string | undefined, trim = false): string | undefined {
  if (text === undefined || isBlank(text)) return undefined;
  const canonical = canonicalText(text);
  return trim ? canonical.trim() : canonical;
}

function without<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
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
    source,
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
