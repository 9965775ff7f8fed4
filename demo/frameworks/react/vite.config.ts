import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// The collector on the page's own origin: `npx civic-feedback collect` listens at this address.
const proxy = { '/consultations': process.env.COLLECTOR ?? 'http://127.0.0.1:8080' };

export default defineConfig({
  plugins: [react()],
  server: { proxy },
  preview: { proxy },
  test: {
    browser: {
      enabled: true,
      headless: true,
      instances: [{ browser: 'chromium' }],
      provider: playwright({
        launchOptions: { executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] },
      }),
    },
  },
});
