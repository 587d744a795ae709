// Reads the answer of `npm pack --dry-run --json` and fails if the package would ship anything but what it is for.
import { readFileSync } from 'node:fs';

const SHIPPED =
  /^(?:dist\/|docs\/[^/]+\.md$|(?:package|schema)\.json$|LICENSE$|README(?:\.zh-CN)?\.md$|CHANGELOG\.md$)/u;

const answer = JSON.parse(readFileSync(0, 'utf8'));
const [packed] = Array.isArray(answer) ? answer : Object.values(answer);
const stray = packed.files.map((file) => file.path).filter((path) => !SHIPPED.test(path));
if (stray.length > 0) {
  console.error(`these files must not be published:\n${stray.join('\n')}`);
  process.exit(1);
}
console.log(`${packed.files.length} files, ${packed.size} bytes packed`);
