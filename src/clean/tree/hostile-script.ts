import { attr, type Element, isText } from '../../parse/index.ts';
import { TRAIT } from './elements.ts';
import type { SubtreeRule } from './rule.ts';

// what any of them has
const HINT = /eval\(|_0x|\["\\x|fromCharCode|document\.referrer/u;
const PACKED = /eval\(function\(p,a,c,k,e/u;
// `_0xb483`, `["\x64\x6f"`
const OBFUSCATED = /\b_0x[0-9a-f]{4}|\["(?:\\x[0-9a-f]{2}){2}/iu;
// `fromCharCode(60,115,99,114,105`
const CHAR_CODES = /fromCharCode\((?:\s*\d{1,5}\s*,){4}/u;
const ENCODED = /\batob\([^;]{0,200}\beval\(|\beval\([^;]{0,40}\batob\(/u;
// a test of where the visitor came from, and a jump
const DIVERTING = /document\.referrer[^}]{0,300}(?:location\s*=|location\.href\s*=|location\.replace\()/u;
// `0;url=http://x.example/`
const REFRESH = /^\s*[0-5]\s*;\s*url\s*=\s*['"]?(?:https?:)?\/\//iu;

/**
 * Reports scripts that hide what they do. They never show text, so nothing is taken out; and since advertising does the
 * same on honest pages, the flag counts only beside another.
 */
export const hostileScript: SubtreeRule = {
  id: 'hostile-script',
  flag: 'hostile-script',
  weak: true,
  reason: 'a script that hides what it does, or sends the visitor elsewhere',
  test({ element, traits }) {
    const sign = traits & TRAIT.code ? signOf(element) : null;
    return sign ? { act: 'report', evidence: { sign } } : null;
  },
};

function signOf(element: Element): string | null {
  if (element.name === 'script') return scriptSign(element);
  if (element.name === 'iframe') {
    return attr(element, 'width') === '0' && attr(element, 'height') === '0' ? 'frame of no size' : null;
  }
  if (element.name !== 'meta' || attr(element, 'http-equiv')?.toLowerCase() !== 'refresh') return null;
  return REFRESH.test(attr(element, 'content') ?? '') ? 'refresh to another site' : null;
}

function scriptSign(element: Element): string | null {
  const [content] = element.children;
  if (!content || !isText(content)) return null;
  const { data } = content;
  if (!HINT.test(data)) return null;
  if (data.includes('eval(') && (PACKED.test(data) || ENCODED.test(data))) return 'packed';
  if ((data.includes('_0x') || data.includes('["\\x')) && OBFUSCATED.test(data)) return 'obfuscated';
  if (data.includes('fromCharCode') && CHAR_CODES.test(data)) return 'character codes';
  return data.includes('document.referrer') && DIVERTING.test(data) ? 'diverting' : null;
}
