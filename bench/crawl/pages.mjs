// Pages of invented news, about as large and as cluttered as those of the web: the same for each number, in each run.

const PLACES = ['云川', '海湾', '城东', '北岭', '青石镇', '柳河', '长堤', '南坡'];
const THINGS = ['旧码头', '老粮仓', '图书馆', '渡口小学', '水库', '夜市', '菜市场', '体育场'];
const DEEDS = [
  '重新开放',
  '完成修缮',
  '延长营业',
  '开始试运行',
  '举行开放日',
  '更换了护栏',
  '增设了座椅',
  '迎来首批客人',
];
const NAMES = ['林一舟', '周砚秋', '贺小满', '方知远', '陆听雨', '沈千寻'];
const pick = (list, n) => list[n % list.length];

const sentence = (n) =>
  `${pick(PLACES, n)}的${pick(THINGS, n * 3 + 1)}${pick(DEEDS, n * 7 + 2)}，负责人说，${(n % 11) + 2}月以来已有${((n * 37) % 900) + 100}人到场，` +
  `工作人员在${(n % 5) + 1}号入口发放说明，提醒大家注意脚下的台阶，并在傍晚六点以前离开。`;

const paragraph = (n) => `<p style="text-indent:2em">${sentence(n)}${sentence(n + 5)}${sentence(n + 11)}</p>`;
const title = (n) => `${pick(PLACES, n)}${pick(THINGS, n + 3)}${pick(DEEDS, n + 5)} 市民第${n}次走进新场馆`;
const link = (n) =>
  `<li class="item item-${n % 9}"><span class="dot"></span><a href="/news/2024/${(n % 12) + 1}/${100000 + n}.shtml" target="_blank" title="${title(n)}">${title(n)}</a><em class="time">2024-0${(n % 9) + 1}-1${n % 9}</em></li>`;
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('\n');
const script = (n) =>
  `<script>(function(w,d){var _q=w._q=w._q||[];_q.push(['track',${n},'${n * 7919}']);var s=d.createElement('script');s.async=true;s.src='/static/js/m${n}.js?v='+Math.floor(new Date().getTime()/3600000);d.getElementsByTagName('head')[0].appendChild(s);function f${n}(a,b){for(var i=0;i<a.length;i++){if(a[i]===b&&i<${n}){return i;}}return -1;}w.f${n}=f${n};})(window,document);</script>`;
const css = (n) =>
  `.m-${n} .hd{height:${n}px;line-height:${n}px;background:#f${n % 10}f${n % 7}f${n % 5} url(/static/i/${n}.png) no-repeat 0 -${n * 3}px}.m-${n} li a:hover{color:#c00;text-decoration:underline}`;

/** An article page of about `size` bytes. */
export function newsPage(n, size = 100_000) {
  const share = size / 91_000;
  const day = `2024-0${(n % 9) + 1}-${String((n % 27) + 1).padStart(2, '0')}`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title(n)}_${pick(PLACES, n)}新闻网</title>
<meta name="keywords" content="${pick(PLACES, n)},${pick(THINGS, n)}"><meta name="description" content="${sentence(n)}">
<link rel="stylesheet" href="/static/css/main.css"><style>${many(Math.round(120 * share), css)}</style>
${many(Math.round(30 * share), script)}
</head><body><div class="top"><ul class="nav">${many(24, (i) => `<li><a href="/c${i}/">频道${i}</a></li>`)}</ul></div>
<div class="wrap"><div class="path"><a href="/">首页</a> &gt; <a href="/local/">本地</a> &gt; 正文</div>
<div class="left"><h1>${title(n)}</h1>
<div class="info"><span>${day} 0${n % 10}:3${n % 6}:15</span> <span>来源：${pick(PLACES, n)}日报</span> <span>记者：${pick(NAMES, n)}</span></div>
<div class="content" id="content">${many(Math.round(18 * share) + 2, (i) => paragraph(n * 53 + i))}
<p class="pic"><img src="/pic/${n}.jpg" alt=""><br>图为${pick(PLACES, n)}${pick(THINGS, n)}。</p></div>
<p class="editor">责任编辑：${pick(NAMES, n + 2)}</p>
<div class="share"><a href="javascript:;">分享到微信</a><a href="javascript:;">分享到微博</a></div>
<div class="related"><h3>相关阅读</h3><ul>${many(Math.round(60 * share), (i) => link(n * 17 + i))}</ul></div></div>
<div class="right">${many(6, (i) => `<div class="box box-${i}"><h3>${pick(THINGS, i)}排行</h3><ul>${many(Math.round(14 * share), (j) => link(n * 29 + i * 40 + j))}</ul></div>`)}</div></div>
<div class="foot"><p>${pick(PLACES, n)}新闻网 版权所有</p><p>未经许可不得转载</p></div>
${many(Math.round(20 * share), (i) => script(100 + i))}
</body></html>`;
}
