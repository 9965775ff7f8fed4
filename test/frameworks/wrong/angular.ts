/** What Angular's compiler refuses in a component's class; in a template it checks no custom element. */
import type { ElementRef } from '@angular/core';
import type { CivicReceivedEvent } from 'civic-feedback';

const found = document.querySelector('civic-feedback')!;
const reference: ElementRef<typeof found> = { nativeElement: found };

found.limit = 3;
reference.nativeElement.timeZone = 'America/New_York';
found.addEventListener('civic-submit', (event) => event.preventDefault());

// @ts-expect-error A limit is a number.
found.limit = '3';
// @ts-expect-error There is no such way of prioritising.
reference.nativeElement.mode = 'vote';
// @ts-expect-error A misspelt name.
found.endpiont = '/submissions';
// @ts-expect-error A consultation has a title.
found.definition = { id: 'plan' };
// @ts-expect-error What was received has no answers.
found.addEventListener('civic-received', (event: CivicReceivedEvent) => event.answers);
// @ts-expect-error What the widget says of itself cannot be set.
found.state = 'open';
