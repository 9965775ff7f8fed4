import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// The collector on the page's own origin: `npx civic-feedback collect` listens at this address.
const proxy = { '/consultations': process.env.COLLECTOR ?? 'http://127.0.0.1:8080' };

export default defineConfig({
  plugins: [svelte()],
  server: { proxy },
  preview: { proxy },
});
