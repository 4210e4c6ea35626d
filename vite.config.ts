// Two builds from one file. `vite build`: styles, browser scripts, fonts and pictures into dist/client, names hashed, listed in a manifest.
// `vite build --ssr`: the server into dist/server/main.js; libraries stay in node_modules.
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

const client = {
  outDir: 'dist/client',
  manifest: true,
  // the security policy allows no data: fonts or scripts
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  rolldownOptions: {
    input: {
      main: 'src/ui/browser/main.ts',
      style: 'src/ui/styles/style.css',
      icon: 'src/ui/pictures/icon.svg',
      blank: 'src/ui/pictures/blank.svg',
    },
  },
}

const server = {
  ssr: true,
  outDir: 'dist/server',
  target: 'node24',
  minify: false,
  sourcemap: true,
  copyPublicDir: false,
  rolldownOptions: {
    // the process that draws PDF and the thread that reads files are files of their own, found by name (pdf.ts, in-thread.ts)
    input: {
      main: 'src/app/main.ts',
      'pdf-worker': 'src/documents/write/pdf-worker.ts',
      'file-worker': 'src/documents/read/file-worker.ts',
    },
    output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
}

export default defineConfig(({ isSsrBuild }) => ({
  publicDir: false,
  plugins: isSsrBuild ? [] : [tailwindcss()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  build: { emptyOutDir: true, reportCompressedSize: true, ...(isSsrBuild ? server : client) },
}))
