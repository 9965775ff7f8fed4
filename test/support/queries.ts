/**
 * Testing Library's queries by role and name, for shadow roots too. The library itself is loaded by
 * the test page (see web-test-runner.config.mjs): its package has no module that a browser can load.
 */
import type * as testingLibrary from '@testing-library/dom';
import type { Matcher, SelectorMatcherOptions } from '@testing-library/dom';

declare global {
  var TestingLibraryDom: typeof testingLibrary;
}

/** All queries, bound to one root. */
export type Queries = testingLibrary.BoundFunctions<typeof testingLibrary.queries>;

// Its own error prints elements and documents only, and would hide what was not found.
TestingLibraryDom.configure({
  getElementError: (message, root: Node) =>
    new Error(`${message ?? ''}\n${(root as Element | ShadowRoot).innerHTML}`),
});

/**
 * The queries of Testing Library inside an element or a shadow root:
 * `within(element.shadowRoot).getByRole('button', { name: 'Move up Housing' })`.
 */
export function within(root: Element | ShadowRoot | null): Queries {
  if (root === null) throw new Error('There is no shadow root yet: await the first update.');
  // The library only asks for querySelectorAll, which a shadow root has.
  const queries = TestingLibraryDom.within(root as HTMLElement);
  return { ...queries, ...readWithoutIsolates(queries) };
}

/** Words as they are read: without the isolates around an editor's words, which nobody sees or hears. */
function readWithoutIsolates(queries: Queries): Partial<Queries> {
  const normalize = TestingLibraryDom.getDefaultNormalizer();
  const normalizer = (text: string): string => normalize(text).replace(/[\u2068\u2069]/g, '');
  /* eslint-disable @typescript-eslint/unbound-method -- bound by the library */
  const read =
    <Found>(find: (text: Matcher, options?: SelectorMatcherOptions) => Found) =>
    (text: Matcher, options?: SelectorMatcherOptions): Found =>
      find(text, { normalizer, ...options });
  return {
    getByText: read(queries.getByText),
    queryByText: read(queries.queryByText),
    getAllByText: read(queries.getAllByText),
    queryAllByText: read(queries.queryAllByText),
  } as Partial<Queries>;
}
