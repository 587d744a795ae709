import type { IncomingMessage, ServerResponse } from 'node:http';
import zlib from 'node:zlib';
import { articlePage } from './pages.ts';
import type { Route } from './server.ts';

const PAGE = Buffer.from(articlePage(2));
const BOMB_BYTES = 8 * 1024 * 1024;

/** Bombs are made on first use: packing 100 MB takes its time. */
const bombs = new Map<string, Buffer>();
const bomb = (name: string, pack: (zeros: Buffer) => Buffer): Buffer => {
  const made = bombs.get(name) ?? pack(Buffer.alloc(BOMB_BYTES, 'a'));
  bombs.set(name, made);
  return made;
};

const send =
  (body: () => Buffer | string, encoding?: string, type = 'text/html; charset=utf-8'): Route =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) });
    response.end(body());
  };

function endless(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' });
  const piece = Buffer.alloc(64 * 1024, '<p>a</p>\n');
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
/** `消息` in GB18030, which is no UTF-8. */
const GBK_WORD = Buffer.from([0xcf, 0xfb, 0xcf, 0xa2]);

/** What goes wrong in the body. */
export const bodyRoutes: Readonly<Record<string, Route>> = {
  '/gzip': send(() => zlib.gzipSync(PAGE), 'gzip'),
  '/br': send(() => zlib.brotliCompressSync(PAGE), 'br'),
  '/deflate': send(() => zlib.deflateSync(PAGE), 'deflate'),
  '/raw-deflate': send(() => zlib.deflateRawSync(PAGE), 'deflate'),
  '/twice': send(() => zlib.gzipSync(zlib.brotliCompressSync(PAGE)), 'br, gzip'),
  '/four-times': send(() => PAGE, 'gzip, gzip, gzip, gzip'),
  '/gzip-unlabelled': send(() => zlib.gzipSync(PAGE)),
  '/gzip-bomb': send(() => bomb('gzip', (data) => zlib.gzipSync(data, { level: 1 })), 'gzip'),
  '/br-bomb': send(
    () => bomb('br', (data) => zlib.brotliCompressSync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } })),
    'br',
  ),
  '/nested-bomb': send(() => bomb('nested', (data) => zlib.gzipSync(zlib.gzipSync(data, { level: 1 }))), 'gzip, gzip'),
  '/five-times': send(
    () =>
      bomb('five', (data) => [1, 2, 3, 4].reduce((packed) => zlib.gzipSync(packed), zlib.gzipSync(data, { level: 1 }))),
    'gzip, gzip, gzip, gzip, gzip',
  ),
  '/gzip-truncated': send(() => zlib.gzipSync(PAGE).subarray(0, 400), 'gzip'),
  '/gzip-corrupt': send(() => Buffer.from('1f8b0800ffffffffffffffffffffffff', 'hex'), 'gzip'),
  '/gzip-members': send(
    () => Buffer.concat([zlib.gzipSync(PAGE.subarray(0, 500)), zlib.gzipSync(PAGE.subarray(500))]),
    'gzip',
  ),
  '/plain-labelled-gzip': send(() => PAGE, 'gzip'),
  '/unknown-encoding': send(() => PAGE, 'x-rot13'),
  '/endless': endless,
  '/empty': send(() => ''),
  '/image-as-html': send(() => PNG),
  '/pdf': send(() => '%PDF-1.4', undefined, 'application/pdf'),
  '/octet-stream': send(() => PAGE, undefined, 'application/octet-stream'),
  '/wrong-charset': send(() => PAGE, undefined, 'text/html; charset=gb2312'),
  '/charset-change': send(() =>
    Buffer.concat([
      PAGE.subarray(0, PAGE.indexOf('</div><p class="editor">')),
      GBK_WORD,
      Buffer.from('</div></body></html>'),
    ]),
  ),
  '/bom-against-header': send(() => Buffer.concat([Buffer.from('\ufeff'), PAGE]), undefined, 'text/html; charset=gbk'),
};
