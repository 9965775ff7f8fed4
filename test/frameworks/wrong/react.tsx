/** What a developer may write in React, and what the compiler refuses: each mistake is a line below. */
import type { CivicFeedback, CivicReceivedEvent, CivicSubmitEvent } from 'civic-feedback';
import { createRef } from 'react';

/** A page that may listen, or not. */
interface Listening {
  onReceived?: (event: CivicReceivedEvent) => void;
}

const widget = createRef<CivicFeedback>();
const endpoint = 'https://collect.example.org/consultations/plan/submissions';

export const right = [
  <civic-feedback
    ref={widget}
    className="wide"
    id="plan"
    lang="es"
    endpoint={endpoint}
    mode="rank"
    limit={3}
    kiosk
    timeZone="America/New_York"
    comment-limit="2000"
    comment-required
    oncivic-submit={(event) => event.preventDefault()}
    oncivic-received={(event: CivicReceivedEvent) => event.receipt?.reference}
  >
    <h2>A plan</h2>
  </civic-feedback>,
  <civic-priorities name="plan" mode="choose" required priorities={[{ id: 'a', label: 'A' }]} />,
  <civic-deadline closes="2030-12-22" time-zone="America/New_York" />,
];

export const listening = ({ onReceived }: Listening) => (
  <civic-feedback noShadow priorityComments oncivic-received={onReceived} />
);

export const wrong = [
  // @ts-expect-error A limit is a number.
  <civic-feedback limit="3" />,
  // @ts-expect-error There is no such way of prioritising.
  <civic-feedback mode="vote" />,
  // @ts-expect-error A misspelt name.
  <civic-feedback endpiont={endpoint} />,
  // @ts-expect-error Drafts are kept in the tab, on the device, or nowhere.
  <civic-feedback drafts="always" />,
  // @ts-expect-error A consultation has a title.
  <civic-feedback definition={{ id: 'plan' }} />,
  // @ts-expect-error What was received has no answers.
  <civic-feedback oncivic-received={(event) => event.answers} />,
  // @ts-expect-error That is another event.
  <civic-feedback oncivic-received={(event: CivicSubmitEvent) => event.answers} />,
  // @ts-expect-error What the widget says of itself cannot be set.
  <civic-feedback state="open" />,
  // @ts-expect-error An attribute of more than a word is of its property's kind.
  <civic-feedback comment-limit="many" />,
  // @ts-expect-error A priority has a label.
  <civic-priorities priorities={[{ id: 'a' }]} />,
  // @ts-expect-error The deadline alone sends nothing.
  <civic-deadline endpoint={endpoint} />,
];
