// Writes src/han.data.ts from the character tables of opencc-js: node scripts/han-data.mjs
import { writeFileSync } from 'node:fs';

const table = async (name) => (await import(`../node_modules/opencc-js/dist/esm-lib/dict/${name}.js`)).default;

/** [['萬', '万'], …] from '萬 万|與 与…'; characters outside the BMP are too rare in news to tell a script by. */
const pairsOf = (dictionary) =>
  dictionary
    .split('|')
    .map((entry) => entry.split(' '))
    .filter(([from, to]) => from.length === 1 && to.length === 1);

// Characters that both scripts use: OpenCC's own tables list them among the values of their other form, or GB 2312 has them
// (难捱, 摺扇).
const IN_BOTH_AS_SIMPLIFIED =
  '万与丑丰于云亘仆价伙余佣党几准凶划占厂台叶吁吃后咨咸唇夸尸岩岳帘干广征恒愿托挂据斗朴杠极杰柜汇涂涌淀游熏痴皂确种筑胜腊腌膻苹范荐虫虱蚝蜡蝎跖辟适郁采里霉';
const IN_BOTH_AS_TRADITIONAL = '乾徵於薹蘋麽鉅吒夥拚捱摺榘菸袷醣麴';
// Simplified by the tables, yet what newspapers in Taiwan and Hong Kong print.
const USED_IN_TRADITIONAL = '群床峰脱麽奥携秘晒吓户内没抛猪烟灶粽肴雇';

const without = (pairs, characters) => pairs.filter(([from]) => !characters.includes(from));
const traditional = pairsOf(await table('TSCharacters'));
const simplified = without(pairsOf(await table('STCharacters')), IN_BOTH_AS_SIMPLIFIED + USED_IN_TRADITIONAL);

const constant = (name, comment, text) => `/** ${comment} */\nexport const ${name} =\n  '${text}';\n`;

writeFileSync(
  new URL('../src/han.data.ts', import.meta.url),
  `// Written by scripts/han-data.mjs from the tables of opencc-js (OpenCC, Apache-2.0). Do not edit.

${constant('SIMPLE_FORMS', 'Traditional characters, each followed by its simplified form: 萬万與与…', traditional.flat().join(''))}
${constant('TRADITIONAL_IN_BOTH', 'Of these, the ones that simplified text uses as well.', IN_BOTH_AS_TRADITIONAL)}
${constant('SIMPLIFIED_ONLY', 'Characters that only simplified text uses.', simplified.map(([from]) => from).join(''))}`,
);
