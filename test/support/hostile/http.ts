import { articlePage } from './pages.ts';
import type { Route } from './server.ts';

const PAGE = articlePage(3);

const page =
  (html: string, status = 200, headers: Record<string, string> = {}): Route =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  };
const to = (location: string, status = 302): Route => page('', status, { location });
/** `n` of `/chain/n`. */
const numberIn = (url = ''): number => Number(/\d+/u.exec(url)?.[0] ?? 0);
const targetIn = (url = ''): string => decodeURIComponent(url.slice(url.indexOf('?') + 1));
const moving = (body: string) => `<html><head><title>跳转</title></head><body>${body}</body></html>`;
const script = (code: string) => page(moving(`<script>${code}</script>`));
const refresh = (content: string) => page(moving(`<meta http-equiv="refresh" content="${content}">`));

/** `/新闻` in GBK, as raw bytes of a Location header. */
const GBK_LOCATION = Buffer.from([0x2f, 0xd0, 0xc2, 0xce, 0xc5]);

/** Asked how often: the first answers fail, the next is a page. */
const failing =
  (times: number, status: number, headers: Record<string, string> = {}): Route =>
  (request, response) => {
    const key = `${request.headers.host}${request.url}`;
    const count = (asked.get(key) ?? 0) + 1;
    asked.set(key, count);
    (count > times ? page(PAGE) : page('', status, headers))(request, response);
  };
const asked = new Map<string, number>();

/** What goes wrong in HTTP itself. */
export const httpRoutes: Readonly<Record<string, Route>> = {
  '/page': page(PAGE),
  '/to-page': to('/page'),
  '/to-relative': to('page'),
  '/no-location': page('', 302),
  '/gbk-location': (_, response) => {
    response.socket?.end(
      Buffer.concat([
        Buffer.from('HTTP/1.1 302 Found\r\nLocation: '),
        GBK_LOCATION,
        Buffer.from('\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'),
      ]),
    );
  },
  '/%D0%C2%CE%C5': page(PAGE),
  '/loop': to('/loop-back'),
  '/loop-back': to('/loop'),
  '/self': to('/self'),
  '/chain/*': (request, response) => to(`/chain/${numberIn(request.url) + 1}`)(request, response),
  '/to-file': to('file:///etc/passwd'),
  /** Leads to the address in its query, by a header or by the page. */
  '/to': (request, response) => to(Buffer.from(targetIn(request.url)).toString('latin1'))(request, response),
  '/refresh-to': (request, response) => refresh(`0; url=${targetIn(request.url)}`)(request, response),
  '/to-private': to('http://10.0.0.1/'),
  '/to-metadata': to('http://[::ffff:a9fe:a9fe]/'),
  '/refresh': refresh('0; url=/page'),
  '/refresh-quoted': refresh("1;URL='/page'"),
  '/refresh-late': refresh('300; url=/page'),
  '/refresh-noscript': page(moving('<noscript><meta http-equiv="refresh" content="0;url=/loop"></noscript>')),
  '/refresh-private': refresh('0; url=http://127.1/'),
  '/refresh-chain': refresh('0; url=/refresh'),
  '/script-href': script('window.location.href = "/page";'),
  '/script-replace': script("location.replace('/page')"),
  '/script-built': script('location.href = base + "/page";'),
  '/script-article': page(PAGE.replace('</body>', '<script>function go(){location.href="/loop"}</script></body>')),
  '/429-seconds': failing(1, 429, { 'retry-after': '1' }),
  '/429-date': (request, response) =>
    failing(1, 429, { 'retry-after': new Date(Date.now() + 2000).toUTCString() })(request, response),
  '/429-bare': failing(1, 429),
  '/503-once': failing(1, 503),
  '/500': page('', 500),
  '/404': page('<h1>404</h1>', 404),
  '/410': page('', 410),
  '/403-plain': page('<h1>Forbidden</h1>', 403),
  '/403-cookie': page('<h1>请稍候</h1>', 403, { 'set-cookie': 'wall=1' }),
  '/412-script': page('<script>var x=1</script>', 412),
  '/200-wall': script('document.cookie="acw_sc__v2=1";location.reload()'),
  '/conditional': (request, response) => {
    const fresh = request.headers['if-none-match'] === '"v1"';
    page(fresh ? '' : PAGE, fresh ? 304 : 200, { etag: '"v1"', 'last-modified': 'Mon, 04 Mar 2024 00:00:00 GMT' })(
      request,
      response,
    );
  },
  '/304-unasked': page('', 304),
  '/soft-404': page(
    '<html><head><title>页面不存在</title></head><body><h1>您访问的页面不存在或已删除</h1></body></html>',
  ),
  '/error-200': page(
    '<html><head><title>系统错误</title></head><body>Error 500: java.lang.NullPointerException</body></html>',
  ),
  '/echo': (request, response) => page(JSON.stringify(request.headers))(request, response),
  '/set-cookie': page(PAGE, 200, { 'set-cookie': 'a=1' }),
};
