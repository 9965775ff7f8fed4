import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { deadlineOf } from '../../src/contract/deadline.js';
import { stateOf } from '../../src/elements/feedback-state.js';
import { root } from '../support/packed.js';
import { drawn, having, source, type Drawn } from '../support/svg.js';

const ELEMENTS = join(root, 'src/elements');
const svg = source('states.svg');
const boxes = having(svg, 'data-state');
const groups = having(svg, 'data-group');
const arrows = drawn(svg).filter(({ attributes }) => attributes['data-from']);

const words = (list = ''): string[] => list.split(' ').filter(Boolean);

/** Whether an arrow leads from one state to another, in either of its directions. */
function leads(from: string, to: string): boolean {
  return arrows.some(({ attributes: its }) => {
    const [tail, head] = [words(its['data-from']), words(its['data-to'])];
    return (
      (tail.includes(from) && head.includes(to)) ||
      (its['data-back'] !== undefined && tail.includes(to) && head.includes(from))
    );
  });
}

/** Whether a point lies on the edge of a box. */
function onEdge([x, y]: readonly [number, number], box: Drawn | undefined): boolean {
  const at = (name: string): number => Number(box?.attributes[name]);
  const [left, top] = [at('x'), at('y')];
  const [right, bottom] = [left + at('width'), top + at('height')];
  const within = x >= left && x <= right && y >= top && y <= bottom;
  return within && (x === left || x === right || y === top || y === bottom);
}

/** Where the code goes to another step: a file, and the step. `editing` is the form. */
function stepsInCode(): string[] {
  const files = readdirSync(ELEMENTS).filter((file) => file.endsWith('.ts') && file !== 'desk.ts');
  return files
    .flatMap((file) =>
      [...readFileSync(join(ELEMENTS, file), 'utf8').matchAll(/\{ step: '([\w-]+)'/g)].map(
        ([, step = '']) => `${file.slice(0, -3)} to ${step}`,
      ),
    )
    .filter((each, index, all) => all.indexOf(each) === index);
}

describe('The picture of the states in docs/developers.md', () => {
  it('has every state that the widget can have, and no other', () => {
    const code = readFileSync(join(ELEMENTS, 'feedback-state.ts'), 'utf8');
    const type = /export type FeedbackState =([^;]+);/.exec(code)?.[1] ?? '';
    const states = [...type.matchAll(/'([\w-]+)'/g)].map(([, state = '']) => state);
    assert.ok(states.length > 0);
    assert.deepEqual([...boxes.keys()].sort(), states.sort());
  });

  it('names each in its box', () => {
    const names = drawn(svg).filter(({ attributes }) => attributes.class === 'name');
    assert.deepEqual(names.map((each) => each.words).sort(), [...boxes.keys()].sort());
  });

  it('has arrows that begin and end at the states that they are about', () => {
    for (const { attributes: its } of arrows) {
      const numbers = [...(its.d ?? '').matchAll(/\d+/g)].map(Number);
      const [from = '', to = ''] = [its['data-from'], its['data-to']];
      const ends = (list: string, point: readonly [number, number]): boolean =>
        onEdge(point, boxes.get(list) ?? groups.get(list));
      assert.ok(ends(from, [numbers[0]!, numbers[1]!]), `from ${from}`);
      // One that joins another ends where that one passes.
      if (its.class?.includes('joins')) continue;
      assert.ok(ends(to, [numbers.at(-2)!, numbers.at(-1)!]), `to ${to}`);
    }
  });

  it('leads to each step wherever the code goes there, and nowhere else', () => {
    const form = ['open', 'closing-soon'];
    const inPicture = (file: string, step: string): boolean =>
      arrows.some(({ attributes: its }) => {
        const goes = (by: string | undefined, to: string | undefined): boolean =>
          words(by).includes(file) &&
          (step === 'editing' ? form : [step]).every((state) => words(to).includes(state));
        return goes(its['data-by'], its['data-to']) || goes(its['data-back'], its['data-from']);
      });
    const steps = stepsInCode();
    assert.ok(steps.length > 8);
    assert.deepEqual(
      steps.filter((each) => {
        const [file = '', step = ''] = each.split(' to ');
        return !inPicture(file, step);
      }),
      [],
    );
    const told = arrows.flatMap(({ attributes: its }) => [
      ...words(its['data-by']).map((file) => [file, words(its['data-to'])] as const),
      ...words(its['data-back']).map((file) => [file, words(its['data-from'])] as const),
    ]);
    for (const [file, heads] of told)
      assert.ok(
        heads.some((state) =>
          steps.includes(`${file} to ${form.includes(state) ? 'editing' : state}`),
        ),
        `${file} to ${heads.join(' or ')}`,
      );
  });

  it('goes with the clock as the widget does', () => {
    const deadline = deadlineOf({
      opens: '2030-01-01',
      closes: '2030-01-31',
      timeZone: 'America/New_York',
      graceMinutes: 15,
      holdHours: 72,
    });
    const at = (time: string, started: boolean): string =>
      stateOf(
        { deadline, consultation: {}, problems: [] } as never,
        { delivery: { step: 'editing' }, started } as never,
        Date.parse(time),
        true,
      );
    const times = ['2029-12-01', '2030-01-10', '2030-01-31', '2030-02-01T05:05', '2030-03-01'];
    const seen = (started: boolean): string[] =>
      times
        .map((time) => at(time, started))
        .filter((state, index, all) => state !== all[index - 1]);
    assert.deepEqual(seen(false), ['not-yet-open', 'open', 'closing-soon', 'closed']);
    // Who is writing has a form, before the opening too: their clock may have been put right since.
    assert.deepEqual(seen(true), ['open', 'closing-soon']);
    for (const state of ['misconfigured', ...seen(false)])
      assert.ok(leads('loading', state), `loading to ${state}`);
    for (const [index, state] of seen(false).slice(1).entries())
      assert.ok(leads(seen(false)[index]!, state), `to ${state}`);
  });
});
