import { useEffect } from 'react';

/** Rendered on the server as the HTML that it is; the form comes once React has taken that over. */
export function Consultation({ endpoint }: { endpoint: string }) {
  useEffect(() => void import('civic-feedback/define'), []);
  return (
    <civic-feedback
      endpoint={endpoint}
      consultation="park-plan"
      mode="rank"
      limit={2}
      closes="2099-06-30"
      time-zone="Europe/Berlin"
    >
      <h2>What should the new park have?</h2>
      <ul>
        <li data-id="trees">More trees</li>
        <li data-id="water">Drinking water</li>
        <li data-id="benches">Benches</li>
      </ul>
      <p>
        Or write to <a href="mailto:parks@example.org">parks@example.org</a>.
      </p>
    </civic-feedback>
  );
}
