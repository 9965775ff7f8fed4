/** The line between tabs and a collector, and everything that can happen to one request on it. */
import { page, status } from '../support/endpoint.js';

/** What becomes of the next request; without one, the collector answers and its answer arrives. */
export const FAULTS = [
  'request lost',
  'answer lost',
  'half an answer',
  'somebody else’s receipt',
  'silence',
  'silence after the commit',
  'a captive portal',
  '400',
  '408',
  '410 closed',
  '422',
  '429',
  '500',
  '503',
] as const;
export type Fault = (typeof FAULTS)[number];

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => {
      reject(new DOMException('Aborted', 'AbortError'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });

const broken = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

async function half(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, bytes.length / 2));
      controller.error(new TypeError('network error'));
    },
  });
  return new Response(body, { status: response.status });
}

const problem = (code: string) => ({ type: `urn:civic-feedback:problem:${code}` });

type Answer = (request: Request, collect: Collect) => Promise<Response> | Response;
type Collect = (request: Request) => Promise<Response>;

const ANSWERS: Record<Fault, Answer> = {
  'request lost': broken,
  'answer lost': async (request, collect) => {
    await collect(request);
    return broken();
  },
  'half an answer': async (request, collect) => half(await collect(request)),
  'somebody else’s receipt': async (request, collect) => {
    const receipt = (await (await collect(request)).json()) as object;
    return Response.json({ ...receipt, id: 'AAAAAAAAAAAAAAAAAAAAAA' }, { status: 201 });
  },
  'silence': ({ signal }) => aborted(signal),
  'silence after the commit': async (request, collect) => {
    await collect(request);
    return aborted(request.signal);
  },
  'a captive portal': page('<h1>Welcome to the library’s network</h1>'),
  '400': status(400),
  '408': status(408),
  '410 closed': status(410, problem('closed')),
  '422': status(422, {
    ...problem('validation'),
    errors: [{ field: 'comment', code: 'comment-too-long' }],
  }),
  '429': status(429, { ...problem('too-many'), retryAfter: 30 }),
  '500': status(500),
  '503': status(503, { ...problem('overloaded'), retryAfter: 5 }),
};

/** The same, unless whoever asked gives up before. */
export function unlessAborted<T>({ signal }: Request, work: Promise<T>): Promise<T> {
  return Promise.race([work, aborted(signal)]);
}

/** Takes a request to the collector, as far as the fault lets it. */
export async function travel(
  request: Request,
  collect: Collect,
  fault: Fault | undefined,
): Promise<Response> {
  return fault === undefined ? collect(request) : ANSWERS[fault](request, collect);
}
