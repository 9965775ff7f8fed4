/**
 * For the tests of a page that embeds the widget: a collector that is a `fetch`, a consultation and
 * answers to it, and a resident who fills the form in by role and name. Nobody has to mock our network.
 *
 * @packageDocumentation
 */
export type { Name } from './by-role.js';
export { exampleAnswers, exampleConsultation } from './example.js';
export { residentAt, type Resident, type Sent } from './resident.js';
export {
  createTestCollector,
  type Instead,
  type TestCollector,
  type TestCollectorOptions,
} from './test-collector.js';
