/**
 * The collector: our endpoint. A function from `Request` to `Response`, the stores that it keeps
 * submissions in, and a way to put it on a port.
 *
 * @packageDocumentation
 */
export { createCollector, type Collector, type CollectorOptions } from './collector.js';
export type { EmbedScripts } from './embed.js';
export { packagedScripts } from './packaged-scripts.js';
export { deleteOldContacts, type ContactRetention } from './contact-retention.js';
export { exported, type ExportFormat } from './export-formats.js';
export { openLibsqlStore } from './libsql-store.js';
export { openMemoryStore } from './memory-store.js';
export { openPostgresStore, type PostgresOptions } from './postgres-store.js';
export { listen, type Listener, type Listening } from './node.js';
export type { Log, LogEntry } from './log.js';
export { openApiDocument } from './openapi/document.js';
export type { Origins } from './origin.js';
export {
  isWithdrawn,
  type Found,
  type Kept,
  type Store,
  type StoredSubmission,
  type Tombstone,
} from './store.js';
