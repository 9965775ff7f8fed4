/** The real collector as a widget's `fetch`, and the ways in which a network fails around it. */
import type { ConsultationInput, Problem, Submission } from '../../src/contract/index.js';
import { createCollector } from '../../src/collector/collector.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { cambridge } from './cambridge.js';

/** Where the Cambridge consultation's definition is. */
export const SOURCE = `https://collect.example.gov/consultations/${cambridge.id}`;

/** Where its submissions go. */
export const ADDRESS = `${SOURCE}/submissions`;

/** A request as it went over the wire. */
export interface Asked {
  method: string;
  url: string;
  type: string | null;
  mode: RequestMode;
  body: string;
}

type Answer = (request: Request) => Response | Promise<Response>;

/** A collector in memory, with a record of every request that was made. */
export class Endpoint {
  readonly asked: Asked[] = [];
  readonly #store = openMemoryStore();
  readonly #instead: Answer[] = [];
  readonly #id: string;
  readonly #collect: Answer;

  constructor(definition: ConsultationInput, clock: () => number) {
    this.#id = definition.id;
    const consultations = [definition];
    this.#collect = createCollector({ consultations, store: this.#store, origins: '*', clock });
  }

  /** Stands in for the page's `fetch`. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url, mode, headers } = request;
    const body = await request.clone().text();
    this.asked.push({ method, url, mode, type: headers.get('content-type'), body });
    const answer = this.#instead.shift() ?? this.#collect;
    return answer(request);
  };

  /** The next requests meet these, one after the other, instead of the collector. */
  instead(...answers: Answer[]): void {
    this.#instead.push(...answers);
  }

  /** The collector's own answer, for those that want to lose or to delay it. */
  collect(request: Request): Promise<Response> {
    return Promise.resolve(this.#collect(request));
  }

  /** What was sent, as JSON, in the order of the attempts. */
  get sent(): Submission[] {
    return this.asked
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => JSON.parse(body) as Submission);
  }

  /** What is kept. */
  async kept(): Promise<Submission[]> {
    const all: Submission[] = [];
    for await (const { submission } of this.#store.list(this.#id)) all.push(submission);
    return all;
  }
}

/** Nobody answers: no network, no such host, a refused connection. */
export const offline: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** Nobody ever answers; the request ends when whoever asked gives up. */
export const silence: Answer = ({ signal }) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });

/** An answer with this status and, where given, this problem. */
export function status(code: number, problem?: Partial<Problem>): Answer {
  return () =>
    problem === undefined
      ? new Response('', { status: code })
      : Response.json(
          { type: 'about:blank', status: code, ...problem },
          { status: code, headers: { 'content-type': 'application/problem+json' } },
        );
}

/** A 200 with this body and type. */
export function page(body: string, type = 'text/html'): Answer {
  return () => new Response(body, { headers: { 'content-type': type } });
}
