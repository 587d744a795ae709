import { describe, expect, it } from 'vitest';
import { QingwenError } from '../../src/errors.ts';
import { answerLine, answerLost, answerPage, answerUnread } from '../../src/worker/index.ts';

const bytes = (line: string) => Buffer.from(line);

describe('answers of pipe', () => {
  it.each([
    ['a line over the limit', null],
    ['no JSON', bytes('<html>')],
    ['bytes that are no UTF-8', Buffer.from([0xb3, 0xc7, 0xb1, 0xb1])],
    ['no object', bytes('"text"')],
    ['null', bytes('null')],
    ['a record without a page', bytes('{"url":"https://a.example/"}')],
    ['a page that is no string', bytes('{"html":5}')],
  ])('%s: an error with the number of the line', (_, line) => {
    expect(answerLine(line, 7, { extract: {} })).toMatchObject({ ok: false, error: { code: 'bad-input', line: 7 } });
  });

  it('takes bytes before markup before text, and the Content-Type of the record', () => {
    const html_base64 = Buffer.from([0xb5, 0xc6]).toString('base64');
    const line = bytes(JSON.stringify({ html_base64, html: '<p>', text: '', content_type: 'text/html; charset=gbk' }));
    expect(answerLine(line, 1, { extract: {} })).toEqual({
      schema_version: 1,
      id: null,
      url: null,
      ok: true,
      article: null,
    });
  });

  it('tells an impossible option', () => {
    const options = { extract: { script: 'klingon' as 'hans' } };
    expect(answerLine(bytes('{"text":"灯"}'), 1, options)).toMatchObject({ ok: false, error: { code: 'bad-option' } });
  });

  it('keeps id and url of a page whose worker was lost', () => {
    const error = new QingwenError('parse-timeout', 'too long');
    expect(answerLost(bytes('{"id":5,"url":"https://a.example/","html":""}'), 3, error)).toEqual({
      schema_version: 1,
      id: 5,
      url: 'https://a.example/',
      ok: false,
      error: { code: 'parse-timeout', message: 'too long', line: 3 },
    });
    expect(answerLost(null, 4, new Error('gone'))).toMatchObject({ id: null, error: { code: 'internal', line: 4 } });
  });

  it('answers pages of an archive as the archive describes them', () => {
    const page = {
      id: 'urn:1',
      url: 'https://a.example/',
      contentType: 'text/html; charset=gbk',
      kind: 'html',
    } as const;
    const text = '城北老街的灯又亮了，居民说这条街比去年热闹了许多，店家把货架摆到了门口。'.repeat(8);
    const wet = Buffer.from(`城北老街的灯又亮了\n2024-03-04 08:30 来源：海湾晨报\n${text}`);
    const answer = answerPage(wet, { ...page, kind: 'text' }, 1, { extract: {} });
    expect(answer).toMatchObject({ id: 'urn:1', url: page.url, ok: true, article: { body: text } });
    expect(answerPage(null, page, 1, { extract: {} })).toMatchObject({ ok: true, article: null });
    expect(answerPage(Buffer.from('<p>'), page, 4, { extract: { script: 'klingon' as 'hans' } })).toMatchObject({
      id: 'urn:1',
      ok: false,
      error: { code: 'bad-option', line: 4 },
    });
    expect(answerUnread(page, 2, new QingwenError('too-large', 'a record of 1 GB'))).toMatchObject({
      url: page.url,
      ok: false,
      error: { code: 'too-large', line: 2 },
    });
  });
});
