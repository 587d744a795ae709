/** A JSON object of unknown shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

const MAX_LENGTH = 256 * 1024;
const MAX_DEPTH = 32;
const MAX_OBJECTS = 200;

/** `<!--`, `//<![CDATA[` and their ends, as programs wrap scripts. */
const WRAPPING = /^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\*\/)?\s*$/gu;

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Makes JSON of what is nearly JSON: raw line breaks and control characters inside strings are escaped, commas before a
 * closing bracket and semicolons at the end dropped. Null if brackets nest deeper than the limit.
 * @example mend('{"a":"一\n二",}') // '{"a":"一\\n二"}'
 */
function mend(json: string): string | null {
  let out = '';
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const char = json[at]!;
    if (quoted) {
      if (char === '\\') out += char + (json[++at] ?? '');
      else {
        if (char === '"') quoted = false;
        out += char < ' ' ? (ESCAPES[char] ?? ' ') : char;
      }
      continue;
    }
    if (char === '"') quoted = true;
    if (char === '{' || char === '[') depth++;
    if (char === '}' || char === ']') {
      depth--;
      out = out.trimEnd();
      if (out.endsWith(',')) out = out.slice(0, -1);
    }
    if (depth > MAX_DEPTH) return null;
    out += char;
  }
  return out.trim().replace(/;$/u, '');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a value: those of arrays and of `@graph`, and what a page or list says is its `mainEntity`. */
function flatten(value: unknown): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const queue: unknown[] = [value];
  for (let next = 0; next < queue.length && found.length < MAX_OBJECTS; next++) {
    const item = queue[next];
    if (Array.isArray(item)) queue.push(...item.slice(0, MAX_OBJECTS));
    else if (isObject(item)) {
      found.push(item);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
        if (Object.hasOwn(item, key)) queue.push(item[key]);
    }
  }
  return found;
}

/** The objects of one `<script type="application/ld+json">`; none if it is too large, too deep or beyond mending. */
export function readJsonLd(source: string): readonly JsonObject[] {
  if (source.length > MAX_LENGTH) return [];
  const mended = mend(source.replace(WRAPPING, ''));
  return mended === null ? [] : flatten(parseJson(mended));
}

/** The string that an object has under a key of its own: trimmed, null if it is another thing or empty. */
export function stringOf(object: JsonObject, key: string): string | null {
  const value = Object.hasOwn(object, key) ? object[key] : null;
  return typeof value === 'string' ? value.trim() || null : null;
}

/** The name of the person or organisation that an object has under a key. */
export function nameUnder(object: JsonObject, key: string): string | null {
  const named = Object.hasOwn(object, key) ? object[key] : null;
  return isObject(named) ? stringOf(named, 'name') : null;
}

/** Types whose headline and dates are those of the page's article. */
const ARTICLE_TYPES = /(?:article|posting|report|webpage|newsitem)$/iu;

/** True for an object that speaks of the page's article: an article type, or none named at all. */
export function isArticleData(object: JsonObject): boolean {
  const type = Object.hasOwn(object, '@type') ? object['@type'] : undefined;
  const types = Array.isArray(type) ? type : [type];
  return types.some((name) => name === undefined || (typeof name === 'string' && ARTICLE_TYPES.test(name)));
}
