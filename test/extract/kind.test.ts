import { describe, expect, it } from 'vitest';
import { explain } from '../../src/index.ts';

const SENTENCE = '清晨五点，摆渡人老秦把船头的灯点亮，等第一班进城卖菜的村民和上学的孩子上船。';
const head = (title: string) => `<title>${title}_河声网</title><div><a href="/">首页</a></div><h1>${title}</h1>`;
const item = (at: number) => `<li><a href="/${at}.html">渡口的第${at}个故事正在发生</a></li>`;
const items = Array.from({ length: 12 }, (_, at) => item(at)).join('');
const teaser = (at: number) =>
  `<div><h3><a href="/${at}.html">渡口的第${at}个故事</a></h3><p>摆渡人老秦把船头的灯点亮，等第${at}班进城卖菜的村民上船...</p></div>`;
const post = (at: number) =>
  `<div><a href="/u${at}">船友${at}</a> 发表于 2020-1-${at + 1} <a href="#">只看该作者</a> ${at}楼<p>${SENTENCE}</p></div>`;

describe('kind', () => {
  it.each([
    ['article', 'a flash of one sentence', `${head('老渡口的灯')}<p>2022-03-01 08:00</p><div><p>${SENTENCE}</p></div>`],
    [
      'article',
      'a shorter one',
      `${head('老渡口的灯')}<p>2022-03-01 08:00</p><div><p>老秦把船头的灯点亮，等村民和学生上船。</p></div>`,
    ],
    [
      'article',
      'a text without a date',
      `${head('老渡口的灯')}<div><p>${SENTENCE}</p><p>${SENTENCE.replace('五', '六')}</p><p>${SENTENCE.replace('五', '七')}</p></div>`,
    ],
    [
      'article',
      'a text beside many links',
      `${head('老渡口的灯')}<p>2022-03-01 08:00</p><div><p>${SENTENCE}</p><p>他说，船票仍是一块钱，谁都坐得起这条船。</p></div><ul>${items}</ul>`,
    ],
    [
      'article',
      'a flash that opens with its headline, beside other flashes',
      `<title>老渡口亮灯</title><p>2022-03-01 08:00</p><div><p>【老渡口亮灯】河声社3月1日电，${SENTENCE}</p></div><ul>${items}</ul>`,
    ],
    ['list', 'a list of links', `${head('本地新闻')}<ul>${items}</ul>`],
    ['list', 'links with summaries', `${head('本地新闻')}${[1, 2, 3, 4, 5].map(teaser).join('')}`],
    [
      'forum',
      'a thread',
      `<title>老渡口 - 船友论坛 - Powered by Discuz!</title><h1>老渡口</h1>${[1, 2, 3].map(post).join('')}<p>楼主</p>`,
    ],
    ['error', 'a page not found', '<title>404 页面不存在</title><h2>抱歉，您访问的页面不存在或已被删除！</h2>'],
    ['error', 'a broken program', '<title>系统错误</title><p>Error 500: java.lang.NullPointerException</p>'],
    ['error', 'a busy server', '<title>河声网</title><h2>服务器繁忙，请稍后再试！</h2><p><a href="/">返回首页</a></p>'],
    [
      'article',
      'news of a broken program',
      `${head('系统错误致渡船晚点')}<p>2022-03-01 08:00</p><div><p>系统错误。${SENTENCE}</p><p>服务器异常，船票改在码头的窗口卖。</p></div>`,
    ],
    [
      'article',
      'the same without a date',
      `${head('售票系统异常 渡船晚点')}<div><p>${SENTENCE}</p><p>${SENTENCE.replace('五', '六')}</p><p>${SENTENCE.replace('五', '七')}</p></div>`,
    ],
    ['other', 'an empty page', '<title>河声网</title>'],
  ])('%s: %s', (kind, _about, html) => {
    const found = explain(html);
    expect(found.kind).toBe(kind);
    expect(found.article !== null).toBe(kind === 'article');
  });
});
