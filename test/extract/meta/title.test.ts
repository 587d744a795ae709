import { describe, expect, it, test } from 'vitest';
import { type Context, type Parts, read } from './page.ts';

const titleOf = (parts: Parts, context?: Context): string | null => read(parts, context).article?.title ?? null;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const INFO = '<div>2024-02-21 09:40 来源：云溪日报</div>';
const TITLE = '云溪新桥今日通车';

describe('the displayed headline', () => {
  test.each<[string, Parts, string]>([
    ['h1 and a chain', { head: `<title>${TITLE}_要闻_云溪网</title>` }, TITLE],
    [
      'h1 is the logo',
      { head: `<title>${TITLE}-云溪网</title>`, headline: `<h1><a href="/">云溪网</a></h1><h2>${TITLE}</h2>` },
      TITLE,
    ],
    [
      'h1 is the channel',
      { head: `<title>${TITLE}</title>`, headline: `<h1>要闻</h1><div class="tit">${TITLE}</div>` },
      TITLE,
    ],
    [
      'h1 is the logo, with which <title> begins',
      { head: `<title>云溪网--${TITLE}</title>`, headline: `<h1>云溪网</h1><h2>${TITLE}</h2>` },
      TITLE,
    ],
    ['h1 is hidden', { headline: `<h1 style="display:none">云溪网首页欢迎您</h1><h2>${TITLE}</h2>` }, TITLE],
    ['several h1', { head: `<title>${TITLE}</title>`, lead: '<h1>四年建成</h1>' }, TITLE],
    ['no heading element', { head: `<title>${TITLE}_云溪网</title>`, headline: `<div>${TITLE}</div>` }, TITLE],
    ['no <title>', { headline: `<div class="biaoti">${TITLE}</div>` }, TITLE],
    [
      '<title> is the channel',
      { head: '<title>新闻动态-云溪网</title>', headline: `<h3>首页 - 新闻动态</h3><h5>${TITLE}</h5>` },
      TITLE,
    ],
    [
      '<title> is the channel, which the menu links; no date',
      {
        head: '<title>云溪网-辟谣文章</title>',
        headline: `<div><a href="/list?type=0">辟谣文章</a></div>${'<div><a href="/list">更多栏目</a></div>'.repeat(50)}<div>${TITLE}</div>`,
        info: '<div>来源：云溪日报</div>',
      },
      TITLE,
    ],
    [
      '<br> in the headline',
      { headline: '<h1>云溪市委员会关于<br>批准新桥通车的决议</h1>' },
      '云溪市委员会关于批准新桥通车的决议',
    ],
    [
      'two blocks',
      {
        head: '<title>云溪市委员会关于批准新桥通车的决议</title>',
        headline: '<p>云溪市委员会</p><p>关于批准新桥通车的决议</p>',
      },
      '云溪市委员会关于批准新桥通车的决议',
    ],
    ['headline only in the body', { head: `<title>${TITLE}</title>`, headline: '', lead: `<p>${TITLE}</p>` }, TITLE],
    [
      'bar inside the headline',
      { head: '<title>一周看点 | 新桥今日通车_云溪网</title>', headline: '<h1>一周看点 | 新桥今日通车</h1>' },
      '一周看点 | 新桥今日通车',
    ],
    ['prefix in <title>', { head: `<title>明日看点--${TITLE}</title>` }, TITLE],
    [
      'og:title cut at a quote',
      { head: meta('og:title', '云溪新桥通车！'), headline: '<h1>云溪新桥通车！"头车"是谁</h1>' },
      '云溪新桥通车！"头车"是谁',
    ],
    ['(图) stays', { head: `<title>${TITLE}(图)--云溪网</title>`, headline: `<h1>${TITLE}(图)</h1>` }, `${TITLE}(图)`],
    ['label in an element of its own', { headline: `<h1><span>原创</span>${TITLE}</h1>` }, TITLE],
    [
      'info inside the heading',
      { head: `<title>${TITLE}-云溪网</title>`, headline: `<h1>${TITLE}<span>发布时间：2024-02-21 09:40</span></h1>` },
      TITLE,
    ],
    ['deck inside the heading', { headline: `<h1>${TITLE}<br>——两岸二十年等一回</h1>` }, TITLE],
    [
      'cut headline',
      { head: `<title>${TITLE}_云溪网</title>${meta('og:title', TITLE)}`, headline: '<h1>云溪新桥今…</h1>' },
      TITLE,
    ],
    ['a character differs in metadata', { head: meta('og:title', '云溪新桥今日已通车') }, TITLE],
    [
      'related headline with a class',
      { head: `<title>${TITLE}</title>`, bottom: '<div class="title">云溪大坝昨日合龙</div>' },
      TITLE,
    ],
    [
      'deck in an element inside the heading',
      { head: `<title>${TITLE}_云溪网</title>`, headline: `<h1>${TITLE} <small>两岸二十年等一回</small></h1>` },
      TITLE,
    ],
    [
      '(图) only displayed',
      { head: `<title>${TITLE}_云溪网</title>`, headline: `<h2>${TITLE}(组图)</h2>`, bottom: `<div>${TITLE}</div>` },
      `${TITLE}(组图)`,
    ],
    ['no markup, no metadata', { headline: `<div>${TITLE}</div>` }, TITLE],
    ['only metadata', { head: `<title>${TITLE}_云溪网</title>`, headline: '' }, TITLE],
    ['doubly escaped', { headline: '<h1>云溪&amp;ldquo;新桥&amp;rdquo;今日通车</h1>' }, '云溪“新桥”今日通车'],
  ])('%s', (_name, parts, title) => {
    expect(titleOf({ info: INFO, ...parts })).toBe(title);
  });
});

describe('a hacked page', () => {
  const spam = '<title>体育平台官网-app下载</title>';
  it('shows the title of its cloak script', () => {
    const context = { title: { cloaked: `${TITLE}-云溪网`, hacked: true } };
    expect(titleOf({ info: INFO, head: spam }, context)).toBe(TITLE);
    expect(titleOf({ info: INFO, head: spam, headline: '<h2>体育平台欢迎您来下载</h2>' }, context)).toBe(TITLE);
  });
  it.each(['欢迎光临云溪网', '云溪网 一份有主张的报纸'])('shows its headline where the script shows %s', (cloaked) => {
    const context = { title: { cloaked, hacked: true } };
    expect(titleOf({ info: INFO, head: spam }, context)).toBe(TITLE);
  });
  it('shows the headline of several that the text speaks of', () => {
    const headline = `<h1>冬日购物季五折起</h1><h1>${TITLE}</h1>`;
    expect(titleOf({ info: INFO, head: spam, headline }, { title: { hacked: true } })).toBe(TITLE);
  });
  it('believes a meta that is worded as the text, not one that is not', () => {
    const { headline, context } = { headline: '', context: { title: { hacked: true } } };
    expect(titleOf({ info: INFO, head: spam + meta('og:title', TITLE), headline }, context)).toBe(TITLE);
    expect(titleOf({ info: INFO, head: spam + meta('og:title', '冬日购物季五折起'), headline }, context)).toBeNull();
  });
  it('tells the site by the title that the script shows', () => {
    const context = { title: { cloaked: `${TITLE}_云溪在线`, hacked: true } };
    const foot = '<div class="tags"><a href="/">云溪在线</a></div>';
    expect(read({ info: INFO, head: spam, foot }, context).article?.tags).toEqual([]);
  });
  it('falls back on what it prints', () => {
    expect(titleOf({ info: INFO, head: spam }, { title: { hacked: true } })).toBe(TITLE);
    expect(titleOf({ info: INFO, head: spam, headline: '' }, { title: { hacked: true } })).toBeNull();
  });
});

describe('subtitle', () => {
  test.each<[string, string, string | null]>([
    ['dashes', `<h1>${TITLE}</h1><p>——两岸二十年等一回</p>`, '——两岸二十年等一回'],
    ['smaller heading', `<h1>${TITLE}</h1><h2>两岸居民二十年等一回</h2>`, '两岸居民二十年等一回'],
    ['class', `<h1>${TITLE}</h1><p class="subtitle">两岸居民二十年等一回</p>`, '两岸居民二十年等一回'],
    ['label', `<h1>${TITLE}</h1><p>副题：两岸居民二十年等一回</p>`, '两岸居民二十年等一回'],
    ['kicker', `<div class="shoulder-title">云溪交通大事记</div><h1>${TITLE}</h1>`, '云溪交通大事记'],
    ['info line', `<h1>${TITLE}</h1><h3>2024-02-21 来源：云溪日报</h3>`, null],
    ['column above', `<div>云溪交通大事记</div><h1>${TITLE}</h1>`, null],
    ['none', `<h1>${TITLE}</h1>`, null],
  ])('%s', (_name, headline, subtitle) => {
    const { article } = read({ headline, info: INFO });
    expect([article?.title, article?.subtitle]).toEqual([TITLE, subtitle]);
  });
});

it('names winner and losers', () => {
  const evidence = read({ head: `<title>${TITLE}_云溪网</title>`, bottom: '<h3>猜您喜欢</h3>' }).fields().title;
  expect(evidence?.winner).toMatchObject({ value: TITLE, place: 'h1' });
  expect(evidence?.winner?.reason).toMatch(/^agrees with <title>/u);
  expect(evidence?.others.map(({ value }) => value)).toContain('猜您喜欢');
});
