/** An endpoint of this contract with one thing wrong with it. */
import type { TestContext } from 'node:test';
import { TOGETHER } from '../../../src/cli/checking/probe.js';
import { bodyOf, reply, serve } from './serve.js';

/** What is wrong with it. */
export type Flaw =
  | 'none'
  | 'counts every attempt'
  | 'acknowledges another text'
  | 'is no match for two at once'
  | 'echoes another id'
  | 'says nothing to a page'
  | 'says no reason to a page';

interface Sent {
  version: number;
  id: string;
  answers: { comment: string };
}

/** Serves it; the submissions stay in its memory. */
export async function flawed(test: TestContext, flaw: Flaw): Promise<string> {
  const kept = new Map<string, { comment: string; reference: string; receivedAt: string }>();
  let count = 0;
  const looking: (() => void)[] = [];
  const allHaveLooked = (): Promise<void> =>
    new Promise((resolve) => {
      looking.push(resolve);
      if (looking.length === TOGETHER) for (const goOn of looking) goOn();
    });
  return serve(test, async (request, response) => {
    const answer = (status: number, value: object): unknown => {
      const mute =
        flaw === 'says nothing to a page' || (flaw === 'says no reason to a page' && status >= 400);
      return reply(
        response,
        status,
        {
          'content-type': 'application/json',
          ...(!mute && { 'access-control-allow-origin': '*' }),
        },
        JSON.stringify(value),
      );
    };
    const refuse = (code: string): unknown =>
      answer(422, { type: `urn:civic-feedback:problem:${code}`, status: 422 });

    if (request.method !== 'POST') return answer(405, {});
    const { version, id, answers } = JSON.parse(await bodyOf(request)) as Sent;
    if (version !== 1) return refuse('validation');
    const before = flaw === 'counts every attempt' ? undefined : kept.get(id);
    if (before && before.comment !== answers.comment && flaw !== 'acknowledges another text')
      return refuse('id-reused');
    // A look, and the write when all others have looked: what a program without a unique key does.
    if (flaw === 'is no match for two at once' && answers.comment.startsWith('4 '))
      await allHaveLooked();
    count += 1;
    const receipt = before ?? {
      comment: answers.comment,
      reference: `R-${String(count)}`,
      receivedAt: new Date().toISOString(),
    };
    kept.set(id, receipt);
    const { reference, receivedAt } = receipt;
    const status = before ? 'duplicate' : 'created';
    const echoed = flaw === 'echoes another id' ? 'AAAAAAAAAAAAAAAAAAAAAA' : id;
    return answer(before ? 200 : 201, { status, id: echoed, reference, receivedAt });
  });
}
