/** A page of all kinds of blocks, written for the tests. */
export const SAMPLE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>青川县新桥通车_青川网</title>
<style>.x > p { color: red }</style><script>if (a < b) document.write('<p>x<\\/p>');</script></head>
<body class="page"><div id="top"><ul class="nav"><li><a href="/">首页</a><li><a href="/a">新闻</a><ul><li>县区<li>乡镇</ul></ul></div>
<div class="wrap"><h1>青川县新桥通车</h1><div class="info"><span>2023-04-05 08:30</span> 来源：<a href="/s">青川日报</a></div>
<table width="100%"><tbody><tr><td><table><tr><th>项目<th>数值<tr><td>长度<td>三百米</table></td><td>右栏</td></tr></tbody></table>
<div class="content"><p>本报讯（记者 林一）昨日，<b>新桥</b>正式通车。<p align="center"><img src="a.jpg" alt="新桥"><br>图为新桥</p>
<p>桥长<font color="red">三百米</font>，<i>宽十二米</i>。</p><blockquote><p>“来往方便多了。”</p></blockquote>
<dl><dt>起点<dd>东街<dt>终点<dd>西街</dl><pre>
  第一行
  第二行</pre><ruby>漢<rt>hàn</rt></ruby><hr><h2>建设过程</h2><ol><li><p>设计</p><li>施工</ol>
<center>全文完</center><object><param name="a"><p>替代文字</p></object><svg width="1"><g><title>标</title><path d="M0"/></g></svg></div>
<form action="/q"><p><input name="q"><select><option>新闻<option>图片</select><button type="submit">搜索</button></form>
<noscript><img src="b.gif"></noscript><address>青川县东街一号</address><!-- 结束 --></div>
<div class="foot"><table><caption>联系方式</caption><colgroup><col></colgroup><thead><tr><td>电话</thead><tr><td>一二三</table></div>
</body></html>
`;
