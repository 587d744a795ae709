/** Query parameters that say who shared a page and where, never which page it is. Names in lower case. */
export const TRACKING: ReadonlySet<string> = new Set([
  'spm',
  'scm',
  'isappinstalled',
  'nsukey',
  'fbclid',
  'gclid',
  'yclid',
  'msclkid',
  'mc_cid',
  'mc_eid',
  'share_token',
  'shareto',
  'bd_vid',
  'hmsr',
  'hmpl',
  'hmcu',
  'hmkw',
  'hmci',
]);

/** Beginnings of such names. */
export const TRACKING_PREFIXES: readonly string[] = ['utm_', 'aspsessionid'];

/** Names of sessions. `sid` is not among them: it names articles on some sites. */
export const SESSIONS: ReadonlySet<string> = new Set([
  'jsessionid',
  'phpsessid',
  'asp.net_sessionid',
  'cfid',
  'cftoken',
]);

/** Parameters that are tracking with these values only: `from=timeline`, but `from=hk` is a channel. */
export const TRACKING_VALUES: Readonly<Record<string, ReadonlySet<string>>> = {
  from: new Set(['timeline', 'singlemessage', 'groupmessage', 'weixin', 'qq']),
};
