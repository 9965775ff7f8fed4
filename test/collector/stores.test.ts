import { describe } from 'node:test';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { temporaryStore } from './support-collector.js';
import { storeConformance } from './support-store-conformance.js';

describe('Memory, as a store,', () => storeConformance(openMemoryStore));
describe('A libSQL file, as a store,', () => storeConformance(temporaryStore));
