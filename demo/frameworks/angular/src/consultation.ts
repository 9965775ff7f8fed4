import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { CivicReceivedEvent, ConsultationInput } from 'civic-feedback';

/** The widget, and below it what the page itself makes of a receipt. */
@Component({
  selector: 'app-consultation',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <civic-feedback
      endpoint="/consultations/park-plan/submissions"
      [definition]="definition"
      (civic-received)="received($event)"
    ></civic-feedback>
    @if (reference()) {
      <p role="note">The page knows it as {{ reference() }}.</p>
    }
  `,
})
export class Consultation {
  readonly reference = signal<string | undefined>(undefined);

  // Angular checks nothing of a custom element in a template; the class is where types help.
  readonly definition: ConsultationInput = {
    id: 'park-plan',
    title: 'What should the new park have?',
    window: { closes: '2099-06-30', timeZone: 'Europe/Berlin' },
    question: {
      mode: 'rank',
      limit: 2,
      priorities: [
        { id: 'trees', label: 'More trees' },
        { id: 'water', label: 'Drinking water' },
        { id: 'benches', label: 'Benches' },
      ],
    },
    contact: { email: 'parks@example.org' },
  };

  received(event: CivicReceivedEvent): void {
    this.reference.set(event.receipt?.reference);
  }
}
