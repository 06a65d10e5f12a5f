import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The portal lies in the jar as static files; nothing is inlined, so that a strict content security policy holds. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
