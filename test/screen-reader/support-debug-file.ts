/** Orca's debug file, followed as it grows: what it did with each key, and what it said. */
import { watch, type FSWatcher } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** How a line of what was begun above it is set in. */
const INSET = ' '.repeat(18);

/** A file that another program writes. */
export class DebugFile {
  readonly #file: FileHandle;
  readonly #watcher: FSWatcher;
  readonly #read: (line: string) => void;
  readonly #chunk = Buffer.alloc(1 << 16);
  readonly #decoder = new TextDecoder();
  /** What has come of a line that is not whole yet. */
  #rest = '';
  #wake: (() => void) | undefined;

  private constructor(file: FileHandle, path: string, read: (line: string) => void) {
    this.#file = file;
    this.#read = read;
    this.#watcher = watch(path, { persistent: false }, () => this.#wake?.());
  }

  /** Follows a file that is there; `read` is told each whole line. */
  static async follow(path: string, read: (line: string) => void): Promise<DebugFile> {
    return new DebugFile(await open(path, 'r'), path, read);
  }

  /** Reads what has come since; tells whether there was something. */
  async catchUp(): Promise<boolean> {
    let came = false;
    for (;;) {
      const { bytesRead } = await this.#file.read(this.#chunk, 0, this.#chunk.length);
      if (bytesRead === 0) return came;
      came = true;
      this.#rest += this.#decoder.decode(this.#chunk.subarray(0, bytesRead), { stream: true });
      this.#tell();
    }
  }

  /** A line is whole when the next has begun, and has not been set in. */
  #tell(): void {
    const lines = this.#rest.replaceAll(`\n${INSET}`, ' ').split('\n');
    this.#rest = lines.splice(-2).join('\n');
    for (const line of lines) this.#read(line);
  }

  /** Waits until more is written, or until so many milliseconds have gone. */
  async grows(most: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, most));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }

  async close(): Promise<void> {
    this.#watcher.close();
    await this.#file.close();
  }
}
