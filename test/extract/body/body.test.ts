import { describe, expect, it } from 'vitest';
import { explain, extract } from '../../../src/index.ts';

const P = [
  '清晨五点，摆渡人老秦把船头的灯点亮，等第一班进城卖菜的村民和上学的孩子上船。',
  '“桥修好以后，坐船的人少了一半。”老秦说，他打算把船开到年底再歇。',
  '县里的交通部门表示，渡口将保留为便民码头，船票仍是一块钱。',
];
const TITLE = '老渡口的最后一班船';
const HEAD = `<title>${TITLE}_河声网</title>`;
const NAV = '<div><a href="/">首页</a><a href="/a">要闻</a><a href="/b">本地</a><a href="/c">图片</a></div>';
const FOOT = '<div>河声网 版权所有 <a href="/about">关于我们</a></div>';
const INFO = '<p>2022-03-01 08:00 来源：河声报</p>';

const page = (main: string, after = '') =>
  `${HEAD}${NAV}<div id="wrap"><h1>${TITLE}</h1>${INFO}${main}</div>${after}${FOOT}`;
const bodyOf = (html: string) => extract(html, { script: 'keep' })?.body.split('\n\n');

describe('layouts', () => {
  it.each([
    ['paragraphs', `<div>${P.map((text) => `<p>${text}</p>`).join('')}</div>`],
    ['lines of <br> in a table cell', `<table><tr><td>${P.join('<br><br>')}</td></tr></table>`],
    ['text loose in a container', `<div>${P.join('<br>')}</div>`],
    [
      'a div a paragraph, at different depths',
      `<div><div>${P[0]}</div><div><div>${P[1]}</div></div><div>${P[2]}</div></div>`,
    ],
    ['spans', `<div>${P.map((text) => `<span>${text}</span><br>`).join('')}</div>`],
    ['spans that are blocks', `<div>${P.map((text) => `<span style="display: block">${text}</span>`).join('')}</div>`],
    ['unclosed formatting elements', `<div>${P.map((text) => `<p><font><ins><b>${text}</p>`).join('')}</div>`],
    ['an unknown element as container', `<sectione>${P.map((text) => `<p>${text}</p>`).join('')}</sectione>`],
    [
      'body invisible until a script runs',
      `<div style="visibility:hidden">${P.map((text) => `<p>${text}</p>`).join('')}</div>`,
    ],
    ['cells beside each other', `<table><tr><td>${P[0]}<br>${P[1]}</td></tr><tr><td>${P[2]}</td></tr></table>`],
    [
      'a lead in an element of its own',
      `<div class="lead"><p>${P[0]}</p></div><div class="text"><p>${P[1]}</p><p>${P[2]}</p></div>`,
    ],
    ['<pre>', `<pre>${P.join('\n')}</pre>`],
  ])('%s', (_about, main) => {
    expect(bodyOf(page(main))).toEqual(P);
  });

  it('text before <html> and a second <html>', () => {
    expect(
      bodyOf(
        `<text id="1">${page(`<div>${P.map((text) => `<p>${text}</p>`).join('')}</div>`)}<html><body></body></html>`,
      ),
    ).toEqual(P);
  });

  it('one sentence beside a longer statement', () => {
    const statement =
      '<p>【免责声明】本文仅代表作者本人观点，与河声网无关。河声网不对其中的说法与看法作任何担保，读者请自行判断，风险也由读者自己承担。</p>';
    expect(bodyOf(page(`<div><p>${P[0]}</p></div>`, statement))).toEqual([P[0]]);
  });
});

it('cards of other articles, with no name and no list', () => {
  const card = (at: number) =>
    `<div><a href="/${at}"><img src="${at}.jpg"></a><div><a href="/${at}">渡口的第${at}个故事</a></div><p>老秦说，第${at}年的水最大，船差点翻了。</p><span>2022-02-0${at}</span></div>`;
  const cards = [1, 2, 3, 4].map(card).join('');
  const paragraphs = P.map((one) => `<p>${one}</p>`).join('');
  for (const box of [`<div>${cards}</div>`, `<div><h4>故事</h4>${cards}</div>`])
    expect(bodyOf(page(`<div>${paragraphs}</div>${box}`))).toEqual(P);
});

it('one sentence above longer comments in a box without a name', () => {
  const said = P.map((one) => `<div><b>船友</b><p>${one}${one}</p></div>`).join('');
  expect(bodyOf(page(`<div><p>${P[0]}</p></div>`, `<div><h4>评论</h4>${said}</div>`))).toEqual([P[0]]);
});

it('a timetable behind the first sentence', () => {
  const lines = [P[0]!, '09:00 集合', '10:30-11:00 开船', P[2]!];
  expect(bodyOf(page(lines.map((line) => `<p>${line}</p>`).join('')))).toEqual(lines);
});

it('a button between the paragraphs', () => {
  const inside = '<div>订阅河声网的每日邮件 <input><button>订阅</button></div>';
  expect(bodyOf(page(`<p>${P[0]}</p>${inside}<p>${P[1]}</p><p>${P[2]}</p>`))).toEqual(P);
});

it('an interview that begins with a question', () => {
  const lines = ['记者：渡口什么时候停航？', `老秦：${P[2]}`, '记者：您有什么打算？', `老秦：${P[1]}`];
  expect(bodyOf(page(lines.map((line) => `<p>${line}</p>`).join('')))).toEqual(lines);
});

const text = P.map((one) => `<p>${one}</p>`).join('');
const links = '<li><a href="/1.html">大桥合龙在即</a></li><li><a href="/2.html">渡船变身水上书屋</a></li>';

describe('what is no text', () => {
  it.each([
    ['the headline again', `<p>${TITLE}</p>${text}`],
    ['controls above', `<div>字号：大 中 小 打印</div>${text}`],
    [
      'a promotion above',
      `<p>“十大船长”评选火热进行中！快来看看有没有你认识的人，【<a href="/v">点击投票</a>】选出你心中的船长</p>${text}`,
    ],
    [
      'links of earlier articles, a paragraph each, and prompts',
      `${text}<p>往期推荐</p><p><a href="/1">渡船上的书</a></p><p><a href="/2">茶园的雪</a></p><p>点击“阅读原文”了解更多</p><p>喜欢就点个在看</p>`,
    ],
    ['the editor line', `${text}<p>责任编辑：方小满</p>`],
    [
      'two editor lines and a tag line',
      `${text}<p>编辑 方小满 校对 雷鸣</p><p>责任编辑：江一苇</p><p>标签：渡口 水运</p>`,
    ],
    ['an end mark', `${text}<p>（完）</p>`],
    [
      'a list of related links between paragraphs',
      `<p>${P[0]}</p><h4>相关新闻</h4><ul>${links}</ul><p>${P[1]}</p><p>${P[2]}</p>`,
    ],
    [
      'a link that stands alone',
      `<p>${P[0]}</p><p><a href="/x.html">点击进入专题：老渡口</a></p><p>${P[1]}</p><p>${P[2]}</p>`,
    ],
    [
      'a hidden list',
      `<p>${P[0]}</p><div style="display:none"><p>隐藏的另一篇文章，读者看不到它，也不该出现在正文里。</p></div><p>${P[1]}</p><p>${P[2]}</p>`,
    ],
    ['an advertisement marker', `<p>${P[0]}</p><p>（广告）</p><p>${P[1]}</p><p>${P[2]}</p>`],
    ['comments', `${text}<div>网友评论</div><p>小时候天天坐这条船去上学，谢谢秦师傅这么多年。</p>`],
    ['a second copy', `${text}<div class="print">${text}</div>`],
    [
      'a statement with paragraphs of its own',
      `${text}<p>反侵权公告：</p><p>一、任何单位或个人使用本报作品，必须事先取得书面授权。</p>`,
    ],
    [
      'a framed label over links',
      `<p>${P[0]}</p><p>${P[1]}</p><p>◤冬日船票特輯◢</p><p><a href="/a">渡船年票限時七折開賣</a></p><p>${P[2]}</p>`,
    ],
    ['a count of pictures', `<p>${P[0]}</p><div>+2</div><p>${P[1]}</p><p>${P[2]}</p>`],
    [
      'a card on the writer above the text',
      `<div class="author-box"><p>秦满，自由撰稿人，写过三本书。</p></div>${text}`,
    ],
    [
      'promotions in boxes named for them',
      `<p>${P[0]}</p><div class="ad_wrapper">[推播] 每日渡口消息通知</div><p>${P[1]}</p><div class="o-self-promo"><p>河声每日邮件</p><p>立即订阅</p></div><p>${P[2]}</p>`,
    ],
    [
      'a call for donations below the text',
      `<div>${text}</div><div class="donate_btn"><p>喜欢这篇文章吗？请作者喝杯咖啡，告诉他写得真好！</p></div>`,
    ],
    [
      'a label over one link',
      `<p>${P[0]}</p><div><span>也看看</span><h4><a href="/1">大桥合龙在即</a></h4></div><p>${P[1]}</p><p>${P[2]}</p>`,
    ],
    ['a call to see more', `<p>${P[0]}</p><div><p>↓即睇更多</p></div><p>${P[1]}</p><p>${P[2]}</p>`],
    ['share buttons', `${text}<div>分享到：</div><div>微信 微博</div>`],
  ])('%s', (_about, main) => {
    expect(bodyOf(page(`<div>${main}</div>`))).toEqual(P);
  });

  it('joins the halves of a sentence that an advertisement has torn', () => {
    const torn = `<div>${P[0]!.slice(0, 26)}<table><tr><td><a href="/ad">乡村游特惠进行中</a></td></tr></table>${P[0]!.slice(26)}<br>${P[1]}</div>`;
    expect(bodyOf(page(torn))).toEqual([P[0], P[1]]);
  });

  it('names the rule of every cut', () => {
    const { removals } = explain(page(`<div>${text}<p>责任编辑：方小满</p></div>`));
    expect(removals.find(({ rule }) => rule === 'body/below-text')).toMatchObject({
      stage: 'body',
      sample: '责任编辑：方小满',
      count: 1,
    });
  });

  it('keeps what the publisher says in notices', () => {
    expect(extract(page(`<div>${text}<p>责任编辑：方小满</p><p>打印 关闭</p></div>`))?.notices).toEqual([
      '责任编辑：方小满',
    ]);
  });
});

describe('what stays', () => {
  it.each([
    ['short lines between sentences', '夜里的船'],
    ['a section number', '1'],
    ['a sentence with a call', '老秦把船票搬上了网，【点击报名】四个字是他自己写的。'],
    ['a speaker', '主持人：您撑船多少年了？'],
    ['a sentence about copyright', '老秦的照片未经许可被人拿去印了明信片，他笑笑没有追究。'],
    ['a sentence about QR codes', '船头贴着二维码，上船的人扫一扫就能付船票钱。'],
    ['a paragraph printed twice', P[1]!],
    ['a date of its own', '2021年3月1日，渡口的老码头被大水冲垮了一半。'],
  ])('%s', (_about, line) => {
    expect(bodyOf(page(`<div><p>${P[0]}</p><p>${line}</p><p>${P[1]}</p><p>${P[2]}</p></div>`))).toEqual([
      P[0],
      line,
      P[1],
      P[2],
    ]);
  });

  it('a sentence with a keyword link behind an advertisement marker', () => {
    const linked = '县里投了<a href="/tag">一百万元</a>修码头，老秦说这笔钱花得值。';
    const main = `<div><p>${P[0]}</p><div><p>广告</p></div><p>${linked}</p><p>${P[1]}</p><p>${P[2]}</p></div>`;
    expect(bodyOf(page(main))).toEqual([P[0], linked.replace(/<[^>]*>/gu, ''), P[1], P[2]]);
  });

  it('running text in a box that is named like an advertisement', () => {
    const main = `<div><p>${P[0]}</p><div class="ad-wrapper"><p>${P[1]}</p></div><p>${P[2]}</p></div>`;
    expect(bodyOf(page(main))).toEqual(P);
  });

  it('a framed line that no link follows', () => {
    const main = `<div><p>${P[0]}</p><p>【渡口往事】</p><p>${P[1]}</p><p>${P[2]}</p></div>`;
    expect(bodyOf(page(main))).toEqual([P[0], '【渡口往事】', P[1], P[2]]);
  });

  it.each([
    [
      'the caption of a picture above the info line',
      `<figure><img src="a.jpg"><figcaption>老秦在船头点灯</figcaption></figure>${INFO}<div>${text}</div>`,
      '老秦在船头点灯',
    ],
    [
      'a caption that is a sentence above the info line',
      `<figure><img src="a.jpg"><figcaption>老秦在船头点灯，天还没有亮。</figcaption></figure>${INFO}<div>${text}</div>`,
      '老秦在船头点灯，天还没有亮。',
    ],
    [
      'a caption that closes with who owns the picture',
      `<figure><img src="a.jpg"><figcaption>老秦在船头点灯 © 河声报/方小满</figcaption></figure>${INFO}<div>${text}</div>`,
      '老秦在船头点灯 © 河声报/方小满',
    ],
    [
      'the caption of a picture in a table above the text',
      `<table><tr><td><img src="a.jpg"></td></tr><tr><td align="center">老秦的船停在渡口的石阶旁</td></tr></table><div id="text">${text}</div>`,
      '老秦的船停在渡口的石阶旁',
    ],
  ])('%s', (_about, main, caption) => {
    const html = `${HEAD}${NAV}<div id="wrap"><h1>${TITLE}</h1>${main}</div>${FOOT}`;
    expect(bodyOf(html)).toEqual([caption, ...P]);
  });

  it('no words beside a QR code or an account above the text', () => {
    const beside =
      '<div><img src="code.jpg"> 官方微信平台</div><div><img src="b.jpg">发布时间：03-0122:46河声公司</div>';
    expect(bodyOf(page(`${beside}<div>${text}</div>`))).toEqual(P);
  });

  it('a signature at the end', () => {
    const main = `<div>${text}<p>河声县交通局</p><p>2022年3月1日</p></div>`;
    expect(bodyOf(page(main))).toEqual([...P, '河声县交通局', '2022年3月1日']);
  });

  it('the letter in front of what an order issues, its signature part of the headline', () => {
    const rules = '河声县交通局老渡口管理办法';
    const letter = ['各乡镇人民政府：', '现将办法印发给你们，请遵照执行。', '河声县交通局', '2022年3月1日', rules];
    const lines = [...letter, ...P].map((line) => `<p>${line}</p>`).join('');
    const html = page(`<div>${lines}</div>`).replaceAll(TITLE, `关于印发${rules}的通知`);
    expect(bodyOf(html)).toEqual([...letter, ...P]);
  });

  it('a timetable at the end', () => {
    const times = ['09:00 开船', '10:30 到东岸', '12:00 返航'];
    const main = `<div>${text}${times.map((line) => `<p>${line}</p>`).join('')}</div>`;
    expect(bodyOf(page(main))).toEqual([...P, ...times]);
  });

  it('a tab of comments above the text opens nothing', () => {
    expect(bodyOf(page(`<div><p>最新评论</p>${text}</div>`))).toContain(P[2]);
  });

  it('text folded behind 展开全文', () => {
    const main = `<div><p>${P[0]}</p><div style="display:none"><p>${P[1]}</p><p>${P[2]}</p></div><a href="#">展开全文</a></div>`;
    expect(bodyOf(page(main))).toEqual(P);
  });
});
