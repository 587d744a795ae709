import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/pipeline.ts';

const SENTENCES = [
  '城北老街的路灯改造工程昨天全部完工，三百余盏路灯同时亮起，沿街商户和居民纷纷走出家门观看。',
  '工程历时四个月，更换电缆六千余米，路灯由街道统一管护，夜间亮度按照人流多少自动调节。',
  '附近居民说，过去晚上出门要打手电，如今老人和孩子都可以放心在街上散步，商户的生意也好了起来。',
];

interface Parts {
  readonly meta?: string;
  readonly info?: string;
  readonly lead?: string;
  readonly end?: string;
  readonly tail?: string;
}

const pageOf = ({ meta = '', info = '', lead = '', end = '', tail = '' }: Parts): string =>
  `<html><head><title>城北老街的灯又亮了</title>${meta}</head><body><h1>城北老街的灯又亮了</h1>${info}<div class="article">` +
  `<p>${lead}${SENTENCES[0]}</p><p>${SENTENCES[1]}</p><p>${SENTENCES[2]}${end}</p></div>${tail}</body></html>`;

const fieldsOf = (parts: Parts) => {
  const { article } = explain(pageOf(parts), { script: 'keep' });
  return {
    authors: article?.authors.join() ?? null,
    editors: article?.editors.join() ?? null,
    source: article?.source ?? null,
    tags: article?.tags.join() ?? null,
  };
};

describe('credits, source and tags of a page', () => {
  test.each<[string, Parts, Partial<ReturnType<typeof fieldsOf>>]>([
    [
      'info line',
      { info: '<div>2024-02-21 09:40 来源：北河日报 作者：王大明 责任编辑：李小红</div>' },
      { authors: '王大明', editors: '李小红', source: '北河日报' },
    ],
    [
      'cells of their own',
      { info: '<table><tr><td>作者：</td><td>王大明</td><td>来源：</td><td>北河日报</td></tr></table>' },
      { authors: '王大明', source: '北河日报' },
    ],
    [
      'labels of a list, without colons',
      { info: '<dl><dt>来源</dt><dd>北河日报</dd><dt>作者</dt><dd>王大明</dd><dt>责编</dt><dd>李小红</dd></dl>' },
      { authors: '王大明', editors: '李小红', source: '北河日报' },
    ],
    [
      'a label without a colon above no such value',
      { info: '<ul><li>来源</li><li>时间</li><li>作者</li><li>关注</li></ul>' },
      { authors: '', source: null },
    ],
    [
      'an empty label above the headline of another article',
      { tail: '<p>责任编辑：</p><ul><li><a href="/a">云川警方：网传消息不实</a></li></ul>' },
      { editors: '' },
    ],
    [
      'an empty label above a longer link',
      { tail: '<p>责任编辑：</p><ul><li><a href="/a">云川大桥今日正式通车</a></li></ul>' },
      { editors: '' },
    ],
    ['dateline', { lead: '本报讯（记者王大明）' }, { authors: '王大明' }],
    [
      'behind the name of the site',
      { meta: '<meta property="og:site_name" content="北河网">', info: '<div>文｜北河 王大明 2024-02-21</div>' },
      { authors: '王大明' },
    ],
    [
      'a note on the account that it comes from',
      { lead: '本文来自微信公众号“北河实验室”（ID：bh），作者：王大明，编辑：李小红，某网经授权发布。</p><p>' },
      { authors: '王大明', editors: '李小红', source: '北河实验室' },
    ],
    [
      'tags glued to the field before them',
      {
        tail: '<footer><span>发布于 <a href="/c">观点</a></span><span>标签：<a href="/a">夜市</a>、<a href="/b">路灯</a></span></footer>',
      },
      { tags: '夜市,路灯' },
    ],
    [
      'the headline in front of the keywords',
      {
        meta: '<meta name="keywords" content="城北老街的灯又亮了,老街,路灯">',
      },
      { tags: '老街,路灯' },
    ],
    [
      'the headline cut at its blanks is no tags',
      { meta: '<meta name="keywords" content="老街亮灯 居民称好">' },
      { tags: '' },
    ],
    [
      'a line of its own behind a list of the main points',
      {
        lead: '</p><ol><li>路灯三百盏。</li><li>电缆六千米。</li><li>历时四个月。</li><li>街道管护。</li><li>按人流调节。</li></ol><p>《老街》作者 王大明</p><p>',
      },
      { authors: '王大明' },
    ],
    ['end of the text', { end: '（王大明）' }, { authors: '王大明' }],
    ['a writer and a photographer at the end', { end: '</p><p>记者：王大明　摄影：李小红' }, { authors: '王大明' }],
    [
      'below the text',
      { tail: '<p>（责任编辑：李小红）</p><p>标签：<a href="/a">城北</a><a href="/b">老街</a></p>' },
      { authors: '', editors: '李小红', tags: '城北,老街' },
    ],
    [
      'editor below a list of other articles',
      { tail: '<div>相关新闻</div><ul><li><a href="/1">记者王小二：夜市开张</a></li></ul><p>责任编辑：李小红</p>' },
      { authors: '', editors: '李小红' },
    ],
    [
      'source and editor in traditional script below a list',
      {
        tail: '<div>相關新聞</div><ul><li><a href="/1">夜市開張</a></li></ul><p>本文來源：北河社 責任編輯：李小紅_NB1234</p>',
      },
      { editors: '李小紅', source: '北河社' },
    ],
    [
      'a paper and a portal name an editor each',
      { tail: '<p>编辑 王大明 校对 赵三</p><p>责任编辑：李小红_NF4425</p>' },
      { editors: '王大明,李小红' },
    ],
    [
      'the same person twice',
      { lead: '北河报讯（记者 王大明）', tail: '<p>北河报记者 王大明</p>' },
      { authors: '王大明' },
    ],
    [
      'placeholder above, source below',
      { info: '<div>2005-04-05 06:40 来源：转载文章</div>', tail: '<p>来源：北河晨报</p>' },
      { source: '北河晨报' },
    ],
    ['name in an element made for it', { info: '<div class="author">王大明</div>' }, { authors: '王大明' }],
    [
      'a writer who took the picture too',
      {
        info: '<div class="author">王大明</div>',
        lead: '<img src="a.jpg"><br>路灯亮起。（记者王大明摄）</p><p>',
      },
      { authors: '王大明' },
    ],
    [
      'a writer of the metadata who took the picture too',
      { meta: '<meta name="author" content="王大明">', end: '</p><p><img src="a.jpg"><br>路灯亮起。（王大明摄）' },
      { authors: '王大明' },
    ],
    [
      'the info line below the first picture',
      {
        info: '<figure><img src="a.jpg"><figcaption>老街夜景</figcaption></figure><div>2024-02-21 09:40 文﹕王大明</div>',
      },
      { authors: '王大明' },
    ],
    [
      'English labels',
      { info: '<div id="byline"><p>Article Information</p><p>Author, 王大明</p><p>Role, 北河网记者</p></div>' },
      { authors: '王大明' },
    ],
    [
      'topics above the text',
      { info: '<div>2024-02-21 09:40</div><div><a href="/a">#城北</a><a href="/b">#老街</a></div>' },
      { tags: '城北,老街' },
    ],
    [
      'tags above the text',
      {
        meta: '<meta name="keywords" content="城北,老街,路灯">',
        info: '<div class="tags-wrapper"><a class="tag" href="/a">老街</a><a class="tag" href="/b">路灯</a></div>',
      },
      { tags: '老街,路灯' },
    ],
    [
      'tags deep in an element named for them',
      {
        tail: '<div class="hashtags"><ul><li><a href="/a"><b>城北</b></a></li><li><a href="/b"><b>老街</b></a></li></ul></div>',
      },
      { tags: '城北,老街' },
    ],
    [
      'who supplied the article, by the metadata',
      {
        meta: '<script type="application/ld+json">{"@type":"NewsArticle","provider":{"name":"今日北河"},"publisher":{"name":"某某门户"}}</script>',
      },
      { source: '今日北河' },
    ],
    [
      'a writer of the metadata in Latin letters whom the page shows',
      {
        meta: '<meta name="byline" content="MARGARET ELLISON">',
        info: '<div><address>MARGARET ELLISON</address><time>2024年2月21日</time></div>',
      },
      { authors: 'MARGARET ELLISON' },
    ],
    [
      'tags end where a prompt begins',
      {
        tail: '<div>關鍵字</div><div><a href="/a">城北</a><a href="/b">老街</a></div><div><a href="/c">加入好友，消息一手掌握！</a></div>',
      },
      { tags: '城北,老街' },
    ],
    [
      'tags in an element of a block and an element',
      { tail: '<div class="content__keyword"><a href="/a">城北</a><a href="/b">老街</a></div>' },
      { tags: '城北,老街' },
    ],
    [
      'a place behind the report',
      { info: '<div><p>王大明 李小紅 報導 / 花蓮縣</p><p>2024-02-21 09:40</p></div>' },
      { authors: '王大明,李小紅' },
    ],
    ['writer of the metadata', { meta: '<meta name="author" content="王大明">' }, { authors: '王大明' }],
    [
      'print before metadata',
      { meta: '<meta name="author" content="李小红">', lead: '本报讯（记者王大明）' },
      { authors: '王大明' },
    ],
    ['organisation as the only author', { info: '<div>2024-02-21 作者：医务党支部</div>' }, { authors: '医务党支部' }],
    [
      'organisation and a person',
      { info: '<div>2024-02-21 作者：医务党支部</div>', lead: '本站讯（通讯员 王大明）' },
      { authors: '王大明' },
    ],
    ['tags of the metadata', { meta: '<meta name="keywords" content="城北,老街,路灯">' }, { tags: '城北,老街,路灯' }],
    [
      'source of the metadata',
      { meta: '<meta name="source" content="来源：北河网-文化频道 原创稿">' },
      { source: '北河网-文化频道' },
    ],
  ])('%s', (_name, parts, expected) => expect(fieldsOf(parts)).toMatchObject(expected));
});

describe('nothing is made up', () => {
  test.each<[string, Parts, Partial<ReturnType<typeof fieldsOf>>]>([
    ['an honest page that names nobody', {}, { authors: '', editors: '', source: null, tags: '' }],
    ['meta author is the site', { meta: '<meta name="author" content="北河网">' }, { authors: '' }],
    [
      'meta author is the editor',
      { meta: '<meta name="author" content="李小红">', tail: '<p>编辑:李小红</p>' },
      { authors: '', editors: '李小红' },
    ],
    ['meta author is a number', { meta: '<meta name="author" content="104363">' }, { authors: '' }],
    ['meta author is a template', { meta: '<meta name="author" content="name, email@gmail.com">' }, { authors: '' }],
    ['photo credits', { end: '</p><p><img src="a.jpg"></p><p>路灯亮起。北河报记者 王大明 摄' }, { authors: '' }],
    ['desks', { lead: '社會中心／綜合報導</p><p>' }, { authors: '' }],
    ['a question', { lead: '记者：工程何时完工？</p><p>' }, { authors: '' }],
    ['keywords of the site', { meta: '<meta name="keywords" content="北河网,北河新闻,北河论坛">' }, { tags: '' }],
    ['keywords that are the headline', { meta: '<meta name="keywords" content="城北老街的灯又亮了">' }, { tags: '' }],
    ['a channel above the text', { info: '<div class="tag"><a href="/a">老街</a></div>' }, { tags: '' }],
    ['hot tags', { tail: '<div>热门标签：<a href="/a">房产</a> <a href="/b">汽车</a></div>' }, { tags: '' }],
    [
      'a provider that is the publisher',
      {
        meta: '<script type="application/ld+json">{"@type":"NewsArticle","provider":{"name":"北河门户"},"publisher":{"name":"北河门户"}}</script>',
      },
      { source: null },
    ],
    [
      'a name in Latin letters that only the metadata give',
      { meta: '<meta name="author" content="Margaret Ellison">' },
      { authors: '' },
    ],
    [
      'a desk in Latin letters',
      { meta: '<meta name="author" content="Hesheng News">', info: '<div>Hesheng News 2024-02-21</div>' },
      { authors: '' },
    ],
    [
      'who took the picture is no writer',
      { end: '</p><p><img src="a.jpg"><br>路灯亮起。（王大明摄）' },
      { authors: '' },
    ],
    ['source of a picture', { end: '</p><p>图片来源：视觉中国' }, { source: null }],
  ])('%s', (_name, parts, expected) => expect(fieldsOf(parts)).toMatchObject(expected));
});

test('evidence names the rule and the losers', () => {
  const { fields } = explain(
    pageOf({ info: '<div>2024-02-21 09:40 来源：北河日报</div>', tail: '<p>来源：北河晨报</p>' }),
    { script: 'keep' },
  );
  expect(fields.source?.winner).toMatchObject({ value: '北河日报', rule: 'label-head' });
  expect(fields.source?.others).toMatchObject([{ value: '北河晨报', reason: 'label-head goes before label-tail' }]);
});
