/** A disk and a tab's storage of its own for every test: test pages run side by side, under one origin. */

/* eslint-disable @typescript-eslint/unbound-method -- called with their own `this` below */
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

/** Drafts on the device under names that no other test page knows. */
const DRAFT = 'civic-feedback draft';
const mark = ` ${page}`;
const own = (storage: Storage, key: string): string =>
  storage === localStorage && key.startsWith(DRAFT) && !key.endsWith(mark) ? key + mark : key;
const { getItem, setItem, removeItem } = Storage.prototype;
Storage.prototype.getItem = function (key) {
  return getItem.call(this, own(this, key));
};
Storage.prototype.setItem = function (key, value) {
  setItem.call(this, own(this, key), value);
};
Storage.prototype.removeItem = function (key) {
  removeItem.call(this, own(this, key));
};

/** The drafts that this page keeps on the device. */
export const draftsOnDevice = (): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(DRAFT) && key.endsWith(mark));
