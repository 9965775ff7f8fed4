import type { CivicReceivedEvent, ConsultationInput } from 'civic-feedback';
import { useState } from 'react';

interface Props {
  definition: ConsultationInput;
  endpoint: string;
  fetch?: typeof fetch;
}

/** The widget, and below it what the page itself makes of a receipt. */
export function Consultation({ definition, endpoint, fetch }: Props) {
  const [reference, setReference] = useState<string>();
  return (
    <>
      <civic-feedback
        definition={definition}
        endpoint={endpoint}
        fetch={fetch}
        oncivic-received={(event: CivicReceivedEvent) => setReference(event.receipt?.reference)}
      />
      {reference && <p role="note">The page knows it as {reference}.</p>}
    </>
  );
}
