/**
 * Where each dependency belongs. A package that is in no layer, or is imported outside its own, fails a test:
 * a new one is a decision, made here.
 */

/** The houses whose sources may import it; `build` packages are tools that are run or configured, not imported by a house. */
export type Layer = 'shared' | 'renderer' | 'electron' | 'command-line' | 'test' | 'build';

export const LAYERS: Readonly<Record<string, readonly Layer[]>> = {
  // What the program knows.
  i18next: ['shared'],
  mutative: ['shared'],
  zod: ['shared', 'electron'],
  'd3-shape': ['shared'],

  // What a person sees.
  react: ['renderer'],
  'react-dom': ['renderer'],
  'react-konva': ['renderer'],
  konva: ['renderer'],
  zustand: ['renderer'],
  lucide: ['renderer'],
  idb: ['renderer'],
  '@fontsource/inter': ['renderer'],
  '@fontsource/vazirmatn': ['renderer'],
  nanoid: ['renderer', 'command-line'],

  // The desktop shell and the command line.
  electron: ['electron'],
  sirv: ['command-line'],
  'playwright-core': ['command-line', 'test'],
  '@sparticuz/chromium': ['command-line'],

  // Tests.
  vitest: ['test', 'build'],
  '@vitest/browser': ['test', 'build'],
  '@vitest/browser-playwright': ['test', 'build'],
  'fast-check': ['test'],
  'pdfjs-dist': ['test'],
  'axe-core': ['test'],
  pngjs: ['test'],

  // Tools.
  node: ['build'],
  typescript: ['build'],
  vite: ['build'],
  'electron-vite': ['build'],
  '@vitejs/plugin-react': ['build'],
  '@biomejs/biome': ['build'],
  'electron-builder': ['build', 'electron'],
  '@electron/fuses': ['build', 'electron'],
  '@types/d3-shape': ['build'],
  '@types/node': ['build'],
  '@types/pngjs': ['build'],
  '@types/react': ['build'],
  '@types/react-dom': ['build'],
};

/** The layer that a source file stands in. */
export function layerOf(path: string): Layer {
  if (path.startsWith('shared/')) return 'shared';
  if (path.startsWith('renderer/')) return 'renderer';
  if (path.startsWith('test/')) return 'test';
  if (path === 'electron/cli.ts' || path.startsWith('electron/cli/')) return 'command-line';
  if (path === 'electron/package.ts' || path.startsWith('electron/package/')) return 'build';
  if (path.startsWith('electron/')) return 'electron';
  return 'build';
}
