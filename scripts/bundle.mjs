// Joins the compiled modules into the few files that the package ships: loading 200 small modules costs more than running
// them. All files lie in one folder, two levels below package.json as the modules do, so that what the code says of
// neighbours (./thread.js, ../../package.json) holds for both. Dependencies stay outside.
import { chmod, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const ENTRIES = { index: 'index', crawl: 'crawl/index', cli: 'cli/main', thread: 'worker/thread' };

await rm(path('dist/bundle'), { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(Object.entries(ENTRIES).map(([name, module]) => [name, path(`dist/${module}.js`)])),
  external: (id) => !id.startsWith('.') && !id.startsWith('/'),
  platform: 'node',
  treeshake: { moduleSideEffects: false },
});
await bundle.write({
  dir: path('dist/bundle'),
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // A sixth of the text, which would be read at every start.
  comments: { jsdoc: false },
});
await bundle.close();
// npm makes the command executable once, at the install; a build after it makes a new file.
await chmod(path('dist/bundle/cli.js'), 0o755);
