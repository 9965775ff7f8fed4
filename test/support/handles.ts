/** Handles to drag ranked priorities by, and a hand that does: with the mouse, or with a finger. */
import { waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import type { ConsultationInput } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { ask, press, type Host } from './pickers.js';
import { rootOf } from './roots.js';

/** Waits until every row has its handle. */
export async function handled<Picker extends Host>(host: Picker): Promise<Picker> {
  const counts = (): number[] =>
    ['.row', '.handle'].map((each) => rootOf(host).querySelectorAll(each).length);
  await waitUntil(() => counts()[0] === counts()[1] && counts()[0] !== 0, 'handles', {
    interval: 5,
    timeout: 8000,
  });
  return host;
}

/** A widget whose rows have handles, with these ranked, in this order. */
export async function askWithHandles(
  ranked: readonly string[] = [],
  question: Partial<ConsultationInput['question']> = {},
): Promise<CivicFeedback> {
  // What an earlier test began is no draft of this one's.
  sessionStorage.clear();
  const widget = await ask(question);
  widget.dragHandles = true;
  for (const name of ranked) await press(widget, `Add ${name}`);
  const said = widget.querySelector(':scope > [role=status]');
  if (ranked.length > 0) await waitUntil(() => said?.textContent, 'what is said of that');
  (document.activeElement as HTMLElement | null)?.blur();
  await handled(widget);
  rootOf(widget).querySelector('fieldset')?.scrollIntoView({ behavior: 'instant' });
  return widget;
}

/** The row that shows a priority. */
export function rowOf(host: Host, name: string): HTMLElement {
  const rows = [...rootOf(host).querySelectorAll<HTMLElement>('.row')];
  const found = rows.find((row) => row.querySelector('bdi')?.textContent === name);
  if (!found) throw new Error(`There is no row of ${name}.`);
  return found;
}

/** The handle of a priority's row. */
export function handleOf(host: Host, name: string): HTMLElement {
  const found = rowOf(host, name).querySelector<HTMLElement>('.handle');
  if (!found) throw new Error(`${name} has no handle.`);
  return found;
}

/** A point of the window. */
export interface Point {
  x: number;
  y: number;
}

/** The middle of an element, where it stands. */
export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

/** A height at a row: in its upper or its lower half, or in the middle of a heading. */
export function heightAt(
  host: Host,
  where: { above: string } | { below: string } | { heading: string },
): number {
  if ('heading' in where) {
    const heading = rootOf(host).querySelector(`[part~="${where.heading}"]`);
    if (!heading) throw new Error(`There is no heading ${where.heading}.`);
    return Math.round(heading.getBoundingClientRect().bottom) + 3;
  }
  const [name, part] = 'above' in where ? [where.above, 0.3] : [where.below, 0.7];
  const { top, height } = rowOf(host, name).getBoundingClientRect();
  return Math.round(top + height * part);
}

/** One frame: whatever follows the pointer has been drawn. */
export function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

/** Whether the mouse's button is down. */
let down = false;

/** Takes a handle with the mouse, and keeps it. */
export async function grasp(host: Host, name: string): Promise<Point> {
  const at = middleOf(handleOf(host, name));
  await sendMouse({ type: 'move', position: [at.x, at.y] });
  await sendMouse({ type: 'down' });
  down = true;
  return at;
}

/** Moves the mouse to a height, on its way past another point. */
export async function moveTo(from: Point, y: number): Promise<void> {
  await sendMouse({ type: 'move', position: [from.x, Math.round((from.y + y) / 2)] });
  await sendMouse({ type: 'move', position: [from.x, y] });
}

/** Lets go of the mouse, where it is held. */
export async function letGo(): Promise<void> {
  if (down) await sendMouse({ type: 'up' });
  down = false;
}

/** Lets go of what the mouse holds. */
export async function release(host: Host): Promise<void> {
  await letGo();
  await host.updateComplete;
}

/** Drags a priority to a place with the mouse. */
export async function dragTo(
  host: Host,
  name: string,
  where: Parameters<typeof heightAt>[1],
): Promise<void> {
  const from = await grasp(host, name);
  await moveTo(from, heightAt(host, where));
  await release(host);
}

/** Does something with fingers, where `engineCan.tap`; each finger has an id. */
export async function touch(
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  ...points: (Point & { id?: number })[]
): Promise<void> {
  const touchPoints = points.map((each, id) => ({ id, ...each }));
  await executeServerCommand('civic-touch', { type, touchPoints });
}
