/** Shows what the collector has received, and looks again every two seconds. */
import type { Arrival, Arrivals } from '../serving/arrivals.js';

/** Milliseconds from one answer to the next question. */
const PAUSE = 2_000;

const time = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'America/New_York',
});

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** An element with text, or with other elements: never with markup that somebody sent. */
function make(tag: string, content: string | Node[] = '', className = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (typeof content === 'string') made.textContent = content;
  else made.append(...content);
  return made;
}

function received({ receivedAt, late }: Arrival): HTMLElement {
  const shown = make('time', time.format(new Date(receivedAt)));
  shown.setAttribute('datetime', receivedAt);
  return make('td', late ? [shown, make('div', 'late')] : [shown]);
}

function ranking({ ranked }: Arrival, labels: ReadonlyMap<string, string>): HTMLElement {
  if (ranked.length === 0) return make('td', 'No answer');
  return make('td', [
    make(
      'ol',
      ranked.map((id) => make('li', labels.get(id) ?? id)),
    ),
  ]);
}

function row(arrival: Arrival, labels: ReadonlyMap<string, string>): HTMLElement {
  const { reference, source, language, comment, role } = arrival;
  const words = make('td', comment ?? '', 'comment');
  words.dir = 'auto';
  return make('tr', [
    received(arrival),
    make('td', reference, 'reference'),
    make('td', source ?? ''),
    make('td', language),
    ranking(arrival, labels),
    words,
    make('td', role ?? ''),
  ]);
}

function show({ received: count, first, newest }: Arrivals): void {
  const labels = new Map(first.map(({ id, label }) => [id, label]));
  element('empty').hidden = count > 0;
  element('arrivals').hidden = count === 0;
  element('received').textContent = String(count);
  element('first').replaceChildren(
    ...first.map(({ label, count: times }) =>
      make('tr', [make('td', label), make('td', String(times))]),
    ),
  );
  element('newest').replaceChildren(...newest.map((arrival) => row(arrival, labels)));
}

let shown = '';

async function look(): Promise<void> {
  const trouble = element('trouble');
  try {
    const answer = await fetch('/arrived/submissions.json');
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const text = await answer.text();
    // What has not changed is left alone: somebody may be reading or selecting it.
    if (text !== shown) show(JSON.parse(text) as Arrivals);
    shown = text;
    if (trouble.textContent) trouble.textContent = '';
  } catch {
    const words = 'The demo does not answer. This page goes on asking.';
    if (trouble.textContent !== words) trouble.textContent = words;
  } finally {
    setTimeout(() => void look(), PAUSE);
  }
}

void look();
