import { describe, expect, it } from 'vitest';
import { explain, type Site } from '../../src/index.ts';
import { SITES } from '../../src/sites/index.ts';
import { pageFixtures } from '../support/fixtures.ts';

const P = [
  '清晨五点，摆渡人老秦把船头的灯点亮，等第一班进城卖菜的村民和上学的孩子上船。',
  '“桥修好以后，坐船的人少了一半。”老秦说，他打算把船开到年底再歇。',
  '县里的交通部门表示，渡口将保留为便民码头，船票仍是一块钱。',
];
const BOX = '渡口的老照片正在征集之中，欢迎读者把家里的旧影集翻出来，寄到编辑部。';
const PAGE = `<title>河声网</title><h1>河声网</h1><div class="hs-head"><b class="hs-t">老渡口的最后一班船</b>
<i class="hs-k">人间</i><span class="hs-d">刊于2022年3月1日</span><span class="hs-a">秦小满 雷鸣</span><span class="hs-e">方远</span>
<span class="hs-s">《河声报》</span></div><div id="hs-body"><p>${P[0]}</p><p class="hs-box">${BOX}</p><p>${P[1]}</p><p>${P[2]}</p></div>
<p class="hs-g">渡口|水运</p>`;
const RULE: Site = {
  id: 'hesheng',
  hosts: ['hesheng.example'],
  mark: '#hs-body',
  select: {
    title: ['.hs-none', '.hs-t'],
    date: '.hs-d',
    authors: '.hs-a',
    editors: '.hs-e',
    source: '.hs-s',
    section: '.hs-k',
    tags: '.hs-g',
    body: '#hs-body',
  },
  drop: ['.hs-box'],
};
const at = (url: string | null, add: readonly Site[], html = PAGE) =>
  explain(html, { url, script: 'keep', sites: { add, builtin: false } });
const HOME = 'https://news.hesheng.example/1.html';

describe('a site rule', () => {
  it('gives every field that it selects, and drops what it names', () => {
    const { article, fields, removals } = at(HOME, [RULE]);
    expect(article).toMatchObject({
      title: '老渡口的最后一班船',
      date: '2022-03-01',
      authors: ['秦小满', '雷鸣'],
      editors: ['方远'],
      credits: [
        { name: '秦小满', role: 'author' },
        { name: '雷鸣', role: 'author' },
        { name: '方远', role: 'editor' },
      ],
      source: '河声报',
      section: '人间',
      tags: ['渡口', '水运'],
      body: P.join('\n\n'),
    });
    const places = ['title', 'date', 'authors', 'editors', 'source', 'section', 'tags'] as const;
    for (const field of places) {
      expect(fields[field]?.winner).toMatchObject({ origin: 'site-rule', rule: 'site/hesheng' });
    }
    expect(fields.title?.winner?.place).toBe('.hs-t');
    expect(removals).toContainEqual(expect.objectContaining({ rule: 'site/hesheng', sample: BOX, count: 1 }));
  });

  it('is found by host with its subdomains, or by its mark', () => {
    for (const url of [HOME, 'https://hesheng.example/1.html', 'https://clone.example/', null]) {
      expect(at(url, [RULE]).fields.title?.winner?.origin, String(url)).toBe('site-rule');
    }
  });

  it.each([
    ['another host without the mark', 'https://other.example/', { ...RULE, mark: '#other' }],
    ['a host that only ends alike', 'https://nothesheng.example/', { ...RULE, mark: '#other' }],
    ['another host, no mark', 'https://other.example/', { id: 'hesheng', hosts: RULE.hosts, select: RULE.select }],
  ])('leaves alone: %s', (_about, url, rule) => {
    expect(at(url, [rule as Site])).toEqual(at(url, []));
  });

  it('leaves to the general rules what it does not find', () => {
    const lost: Site = {
      ...RULE,
      select: { title: '.gone', date: '.hs-k', body: '#gone', authors: '.gone' },
      drop: [],
    };
    const { article, fields } = at(HOME, [lost]);
    const general = at(HOME, []);
    expect(article).toEqual(general.article);
    expect(fields).toEqual(general.fields);
  });

  it('keeps the choice of the general rules as what else was considered', () => {
    const html = PAGE.replace('<h1>河声网</h1>', '<h1>另一个标题在这里</h1>');
    const { fields } = at(HOME, [RULE], html);
    expect(fields.title?.others[0]?.reason).toBe('the rule of the site goes first');
  });

  it('of the user comes before another; the host before the mark', () => {
    const first: Site = { id: 'first', hosts: ['x.example'], mark: '#hs-body', select: { title: '.hs-k' } };
    expect(at(null, [first, RULE]).article?.title).toBe('人间');
    expect(at(HOME, [first, RULE]).article?.title).toBe('老渡口的最后一班船');
  });

  it('reads metas and machine dates, several body elements as one, complex selectors', () => {
    const html = `<meta name="t" content="老渡口的最后一班船"><div class="b"><p>${P[0]}</p></div><time datetime="2022-03-01T08:00:00+08:00">三小时前</time><div class="b"><p>${P[1]}</p><p>${P[2]}</p></div>`;
    const rule: Site = {
      id: 'x',
      hosts: [],
      mark: 'div:has(> p)',
      select: { title: 'meta[name=t]', date: 'time', body: '.b' },
    };
    const { article } = at(null, [rule], html);
    expect(article?.title).toBe('老渡口的最后一班船');
    expect(article?.date).toBe('2022-03-01T08:00:00+08:00');
    expect(article?.body.split('\n\n').filter((text) => P.includes(text))).toEqual(P);
  });
});

describe('a rule that is none', () => {
  it.each<[string, unknown, string]>([
    ['no list', { id: 'a' }, 'sites.add is not a list of site rules'],
    ['a string', ['a'], 'site rule number 1: it is not an object'],
    ['no id', [{ hosts: ['a.example'] }], 'site rule number 1: it has no id'],
    ['no hosts', [{ id: 'a' }], 'site rule "a": hosts is not a list of host names'],
    ['nothing to know it by', [{ id: 'a', hosts: [] }], 'site rule "a": it has neither a host nor a mark'],
    ['unknown field', [{ id: 'a', hosts: ['a.example'], select: { titel: 'h1' } }], 'select has no field titel'],
    ['no selector', [{ id: 'a', hosts: ['a.example'], select: { title: 'h1[' } }], 'no CSS selector: "h1["'],
    ['a number', [{ id: 'a', hosts: ['a.example'], drop: [7] }], 'no CSS selector: 7'],
  ])('%s', (_about, add, message) => {
    expect(() => explain(PAGE, { sites: { add: add as Site[] } })).toThrow(
      expect.objectContaining({ code: 'bad-option', message: expect.stringContaining(message) }),
    );
  });
});

describe('the built-in rules', () => {
  it.each(SITES.map((site) => [site.id, site] as const))('%s has a fixture that only it reads right', (id) => {
    const fixture = pageFixtures().find(({ slug }) => slug === `site-${id}`);
    expect(fixture).toBeDefined();
    const { bytes, options } = fixture!;
    const own = explain(bytes, options);
    const general = explain(bytes, { ...options, sites: { builtin: false } });
    const origins = (fields: typeof own.fields) => Object.values(fields).map(({ winner }) => winner?.origin);
    expect(origins(own.fields)).toContain('site-rule');
    expect(origins(general.fields)).not.toContain('site-rule');
    expect(own.article).not.toEqual(general.article);
  });

  it('touch no fixture in other templates', () => {
    const others = pageFixtures().filter(({ slug }) => !slug.startsWith('site-') && slug !== 'account-page');
    for (const { bytes, options, slug } of others) {
      expect(explain(bytes, options), slug).toEqual(explain(bytes, { ...options, sites: { builtin: false } }));
    }
  });
});
