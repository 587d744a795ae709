import { describe, expect, it } from 'vitest';
import { readTitleEvidence } from '../../src/clean/source/title-hack.ts';

const coded = (text: string): string => [...text].map((char) => `&#${char.codePointAt(0)};`).join('');
const cloak = (title: string): string =>
  `<script>if(navigator.userAgent.indexOf("baidu")==-1){document.title="${title}"}</script>`;
const SPAM = '棋牌游戏大厅';
const TITLE = '云川市河道整治第一批工程今天开工';
/** As a program that notes every character writes it. */
const NOTED = [...TITLE.repeat(4)].map((char) => `${char}(zhuāng)`).join('');

describe('what the source says of its title', () => {
  it.each([
    ['an honest page', `<title>${TITLE}</title>`, { cloaked: null, hacked: false, lost: false, shown: null }],
    ['a coded title alone', `<title>${coded(SPAM)}</title>`, { cloaked: null, hacked: true, lost: true, shown: SPAM }],
    [
      'a coded title beside the honest one',
      `<title>${TITLE}</title><title>${coded(SPAM)}</title>`,
      { cloaked: null, hacked: false, lost: false, shown: SPAM },
    ],
    [
      'a coded title and a cloak',
      `<title>${coded(SPAM)}</title>${cloak(TITLE)}`,
      { cloaked: TITLE, hacked: true, lost: false, shown: SPAM },
    ],
    [
      'quotes in a cloak',
      `<title>x</title>${cloak('水\\"清\\"了')}`,
      { cloaked: '水"清"了', hacked: true, lost: false },
    ],
    ['a cloak with a reading behind every character', `<title>x</title>${cloak(NOTED)}`, { cloaked: NOTED }],
    ['a sum', `<title></title><script>document.title="(1)"+document.title</script>`, { cloaked: null, hacked: false }],
    [
      'a title that is set without a test',
      `<title>${TITLE}</title><script>document.title="x"</script>`,
      { cloaked: null },
    ],
  ])('%s', (_about, source, evidence) => expect(readTitleEvidence(source)).toMatchObject(evidence));
});
