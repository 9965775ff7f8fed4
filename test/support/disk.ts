/** A disk and a tab's storage of its own for every test: test pages run side by side, under one origin. */

// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
const { open: reallyOpen } = IDBFactory.prototype;
const page = crypto.randomUUID();
let current = 0;

/** Real databases, of which no other test knows the name. */
IDBFactory.prototype.open = function (name: string, version?: number): IDBOpenDBRequest {
  return reallyOpen.call(this, `${name} ${page} ${String(current)}`, version);
};

beforeEach(() => {
  current += 1;
  sessionStorage.clear();
});

/** The drafts that are kept on the device; definitions, which other test pages keep there too, are not. */
export const draftsOnDevice = (): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith('civic-feedback draft'));
