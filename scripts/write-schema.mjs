// Writes schema.json from the built package; `npm run build` does it.
import { writeFileSync } from 'node:fs';
import { articleSchema } from '../dist/schema.js';

writeFileSync(new URL('../schema.json', import.meta.url), `${JSON.stringify(articleSchema, null, 2)}\n`);
