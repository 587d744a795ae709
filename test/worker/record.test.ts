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
      fingerprint: null,
    });
  });

  it('bears the fingerprint of the body, one for copies in two scripts, whatever fields are asked for', () => {
    const answerOf = (text: string, fields?: readonly 'title'[]) =>
      answerLine(bytes(JSON.stringify({ text: `旧码头开放了\n2024-03-04 08:30\n${text}` })), 1, {
        extract: { script: 'keep' },
        ...(fields && { fields }),
      });
    const simplified =
      '城东旧码头昨天重新开放，三号泊位的护栏已经换过，夜里的灯也亮了，渔民说今年的鱼比去年多。'.repeat(4);
    const traditional = simplified
      .replaceAll('东旧码头', '東舊碼頭')
      .replaceAll('开', '開')
      .replaceAll('护栏', '護欄')
      .replaceAll('号', '號')
      .replaceAll('换过', '換過')
      .replaceAll('夜里的灯', '夜裡的燈')
      .replaceAll('渔民说', '漁民說')
      .replaceAll('鱼', '魚');
    const answer = answerOf(simplified);
    expect(answer).toMatchObject({ ok: true, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) });
    expect(answerOf(traditional)).toMatchObject({ fingerprint: answer.ok ? answer.fingerprint : '' });
    expect(answerOf(simplified, ['title'])).toMatchObject({ fingerprint: answer.ok ? answer.fingerprint : '' });
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
