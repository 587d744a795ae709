/** Statuses with which a wall answers: forbidden, and what Chinese WAFs send with their cookie scripts. */
const WALL_STATUS = new Set([401, 403, 412, 468, 521]);

/** What the small page before the real one does: sets a cookie by script, then loads itself again. */
const COOKIE_SCRIPT = /document\.cookie\s*=|\.setCookie\s*\(|_\$jsvmprt|acw_sc__v2|__jsl_clearance/u;
const RELOAD = /location(?:\.href\s*=|\s*=|\.(?:reload|replace|assign)\s*\()/u;

/** A wall is small; an article page may well set cookies and hold a reload. */
const MAX_WALL = 16 * 1024;

/** Sixty bytes beyond ASCII in a row: the page has text of its own. */
const HAN_TEXT = /[\x80-\xff]{60}/u;

/** True if an answer wants a cookie or a script run before it shows the page. */
export function isWall(status: number, body: Buffer, setsCookie: boolean): boolean {
  const source = body.toString('latin1', 0, MAX_WALL);
  if (WALL_STATUS.has(status)) return setsCookie || COOKIE_SCRIPT.test(source) || /<script/iu.test(source);
  return (
    status === 200 &&
    body.length < MAX_WALL &&
    COOKIE_SCRIPT.test(source) &&
    RELOAD.test(source) &&
    !HAN_TEXT.test(source)
  );
}
