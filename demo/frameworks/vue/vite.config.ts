import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// The collector on the page's own origin: `npx civic-feedback collect` listens at this address.
const proxy = { '/consultations': process.env.COLLECTOR ?? 'http://127.0.0.1:8080' };

export default defineConfig({
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('civic-') } },
    }),
  ],
  server: { proxy },
  preview: { proxy },
});
