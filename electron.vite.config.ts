/** How the three parts of the program are built: shell, preload and editor. One build serves Electron and the browser edition. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      outDir: at('dist/electron'),
      target: 'node20.18',
      rollupOptions: { input: { main: at('electron/main.ts') }, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: at('dist/preload'),
      target: 'node20.18',
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: at('dist/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // Inlined assets would be data: URLs, which the content security policy has no need to allow.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: at('renderer/index.html'), print: at('renderer/print.html') } },
    },
  },
});
