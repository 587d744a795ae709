// Pages as spam programs leave them: the spoiler of the tests, all families at once.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { decode } from '../dist/bundle/index.js';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
/** Beside the build, where its imports are found. */
const SPOILER = 'dist/bench/spoil.js';
const SEED = 1;

/** The tests are TypeScript; Node 20 reads none. */
async function loadSpoiler() {
  const bundle = await rolldown({
    input: path('test/support/spoil.ts'),
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    platform: 'node',
  });
  await bundle.write({ file: path(SPOILER) });
  await bundle.close();
  return import(path(SPOILER));
}

/** Each page once, spoiled, in the shape of `loadPage`. */
export async function spoiledPages(pages) {
  const { spoilWithAll } = await loadSpoiler();
  return pages.map(({ id, url, html }) => {
    const bytes = Buffer.from(spoilWithAll(html, SEED));
    return { id, url, bytes, html: decode(bytes).text };
  });
}
