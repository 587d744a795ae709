import type { Site } from '../rule.ts';
import { people } from './people.data.ts';
import { sina } from './sina.data.ts';
import { weixin } from './weixin.data.ts';

/** The built-in site rules, in the order in which they are tried. */
export const SITES: readonly Site[] = [weixin, sina, people];
