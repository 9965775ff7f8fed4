/**
 * Testing Library's queries by role and name, for shadow roots too. The library itself is loaded by
 * the test page (see web-test-runner.config.mjs): its package has no module that a browser can load.
 */
import type * as testingLibrary from '@testing-library/dom';

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
  return TestingLibraryDom.within(root as HTMLElement);
}
