/** Asking over HTTP with as little work as a client can do, so that the server has the machine. */
import { connect, type Socket } from 'node:net';

/** A request as it goes over the wire, and how the answer shows that it was done. */
export interface Asking {
  wire: Buffer;
  /** The status that the answer must have. */
  status: number;
  /** What must stand in it: the id of the submission, the reference. */
  says: string;
}

/** One connection that is kept, and one request at a time on it. */
export class Connection {
  readonly #socket: Socket;
  #text = '';
  #done: ((text: string) => void) | undefined;

  constructor(url: URL) {
    this.#socket = connect(Number(url.port), url.hostname).setNoDelay(true).setEncoding('latin1');
    this.#socket.on('data', (chunk: string) => {
      this.#text += chunk;
      const end = this.#text.indexOf('\r\n\r\n');
      if (end < 0) return;
      // What has not changed is answered without a body (RFC 9110, section 15.4.5).
      const empty = this.#text.startsWith('HTTP/1.1 304 ');
      const said = /^content-length: *(\d+)/im.exec(this.#text)?.[1];
      const length = empty ? 0 : Number(said);
      if (this.#text.length < end + 4 + length) return;
      const text = this.#text;
      this.#text = '';
      this.#done?.(text);
    });
    this.#socket.on('error', (error) => this.#done?.(String(error)));
  }

  /** Sends a request, resolves with the whole answer; throws unless it is the one that was expected. */
  async ask({ wire, status, says }: Asking): Promise<string> {
    const answer = await new Promise<string>((resolve) => {
      this.#done = resolve;
      this.#socket.write(wire);
    });
    if (!answer.startsWith(`HTTP/1.1 ${status} `) || !answer.includes(says))
      throw new Error(answer);
    return answer;
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** A `GET`. */
export function getting(
  url: URL,
  path: string,
  { status = 200, says = '', headers = '' }: Partial<Asking> & { headers?: string } = {},
): Asking {
  const wire = `GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: application/json\r\n${headers}\r\n`;
  return { wire: Buffer.from(wire), status, says };
}

/** A `POST` of JSON. */
export function posting(
  url: URL,
  path: string,
  body: string,
  status: number,
  says: string,
): Asking {
  const head = `POST ${path} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return { wire: Buffer.from(head + body), status, says };
}

/** What a server says to one request. */
export async function answerOf(url: URL, asking: Asking): Promise<string> {
  const connection = new Connection(url);
  try {
    return await connection.ask(asking);
  } finally {
    connection.close();
  }
}
