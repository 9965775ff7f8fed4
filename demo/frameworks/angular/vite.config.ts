import { defineConfig } from 'vite';

// Only to look at what `ng build` made: the collector is on the page's own origin.
const proxy = { '/consultations': process.env.COLLECTOR ?? 'http://127.0.0.1:8080' };

export default defineConfig({ build: { outDir: 'dist/browser' }, preview: { proxy } });
