import { QingwenError } from '../../errors.ts';
import { Document, select } from '../../parse/index.ts';
import { SITE_FIELDS, type Site } from '../../rule.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists that are known to be right: options are mostly the same object for every page. */
const CHECKED = new WeakSet<readonly Site[]>();

/** @throws QingwenError `bad-option` that says which rule is wrong and where. */
export function checkSites(sites: readonly Site[]): void {
  if (CHECKED.has(sites)) return;
  if (!Array.isArray(sites)) throw new QingwenError('bad-option', 'sites.add is not a list of site rules');
  sites.forEach((site: Site, at) => {
    const fault = faultOf(site);
    const name = isText(site?.id) ? `"${site.id}"` : `number ${at + 1}`;
    if (fault) throw new QingwenError('bad-option', `site rule ${name}: ${fault}`);
  });
  CHECKED.add(sites);
}

/** What is wrong with a rule, whose shape is not known; null if nothing is. */
function faultOf(site: Site): string | null {
  if (!isObject(site)) return 'it is not an object';
  const { id, hosts, mark, select: fields = {}, drop = [] } = site;
  if (!isText(id)) return 'it has no id';
  if (!Array.isArray(hosts) || !hosts.every(isText)) return 'hosts is not a list of host names';
  if (hosts.length === 0 && mark === undefined) return 'it has neither a host nor a mark';
  if (!isObject(fields)) return 'select is not an object';
  if (!Array.isArray(drop)) return 'drop is not a list of selectors';
  const unknown = Object.keys(fields).find((field) => !(SITE_FIELDS as readonly string[]).includes(field));
  if (unknown !== undefined) return `select has no field ${unknown}; fields: ${SITE_FIELDS.join(', ')}`;
  const selectors: unknown[] = [...(mark === undefined ? [] : [mark]), ...Object.values(fields).flat(), ...drop];
  const bad = selectors.find((selector) => !isText(selector) || !isSelector(selector));
  return bad === undefined ? null : `no CSS selector: ${JSON.stringify(bad)}`;
}

function isSelector(selector: string): boolean {
  try {
    select(new Document(), selector);
    return true;
  } catch {
    return false;
  }
}
