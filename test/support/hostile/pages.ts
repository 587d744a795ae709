/** A sentence about nothing, different for each number: so that pages differ and extraction has something to read. */
const sentence = (n: number): string =>
  `第${n}号消息说，城东的旧码头${n % 7 === 0 ? '重新' : '照常'}开放，${n % 5}号泊位今天停靠了${n + 3}条渔船，码头管理处提醒市民注意安全，不要攀爬护栏。`;

/** An article page with a headline, an info line and a body of `paragraphs` paragraphs, the first of them number `from`. */
export function articlePage(n: number, { paragraphs = 6, extra = '', from = n * 31 } = {}): string {
  const body = Array.from({ length: paragraphs }, (_, i) => `<p>${sentence(from + i)}</p>`).join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>码头第${n}号消息</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/list.html">要闻</a></div>
<div class="main"><h1>码头第${n}号消息</h1><div class="info">2024-03-0${(n % 9) + 1} 08:30 来源：海湾晨报 记者 林一舟</div>
<div class="content">
${body}
</div><p class="editor">责任编辑：周百川</p>${extra}</div><div class="foot">海湾晨报社</div></body></html>`;
}

/** A list page with links. */
export function listPage(links: readonly { readonly url: string; readonly title: string }[], next?: string): string {
  const items = links
    .map(({ url, title }) => `<li><a href="${url}">${title}</a><span>2024-03-01</span></li>`)
    .join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>要闻列表</title></head><body>
<div class="nav"><a href="/">首页</a></div><ul class="list">
${items}
</ul>${next ? `<div class="pager"><a href="${next}">下一页</a></div>` : ''}</body></html>`;
}
