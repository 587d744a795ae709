/** Version of the state file. A file of another version is refused, never guessed at. */
export const STATE_VERSION = 2;

/** What has become of an address. */
export const URL_STATE = {
  /** To be fetched, when `next_at` has come. */
  pending: 0,
  /** Its record is written. */
  done: 1,
  /** A part of an article whose record is written under the address of the first part. */
  part: 2,
} as const;

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS url (
  id INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE,      -- 16 bytes of SHA-256 of the canonical address
  url TEXT NOT NULL,             -- as it was given or found
  host TEXT NOT NULL,            -- whose pace it keeps: of the target, while a redirect leads elsewhere
  depth INTEGER NOT NULL,        -- 0: a source; 1: linked from a source
  nest INTEGER NOT NULL,         -- lists within lists that led here
  state INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL DEFAULT 0,  -- Unix milliseconds
  chain TEXT,                    -- redirects so far (JSON), the next target last
  etag TEXT,
  modified TEXT,                 -- Last-Modified
  hash TEXT,                     -- of the page's bytes
  archived TEXT,                 -- id and date of the record in the archive that holds the page
  every INTEGER NOT NULL DEFAULT 0,    -- milliseconds to the next crawl; doubles while unchanged
  error TEXT                     -- code of the error record
);
CREATE INDEX IF NOT EXISTS url_pending ON url (host, next_at, id) WHERE state = 0;
CREATE TABLE IF NOT EXISTS host (
  host TEXT PRIMARY KEY,
  next_at INTEGER NOT NULL,      -- no request before
  blocks INTEGER NOT NULL,
  last_block INTEGER NOT NULL,
  accepted INTEGER NOT NULL      -- addresses taken in, for the budget
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS robots (
  origin TEXT PRIMARY KEY,
  text TEXT,                     -- null: there is none, everything is allowed
  read_at INTEGER NOT NULL,
  failing_since INTEGER          -- Unix milliseconds; null: it could be read
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS meta (k TEXT PRIMARY KEY, v TEXT NOT NULL) WITHOUT ROWID;
`;

export const PRAGMAS = `
PRAGMA journal_mode = WAL;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16000;
`;

/** Goes from host to host in the index, however many addresses each of them has. */
export const HOSTS_PENDING = `
WITH RECURSIVE pending (host) AS (
  SELECT min(host) FROM url WHERE state = 0 AND host > ?
  UNION ALL
  SELECT (SELECT min(host) FROM url WHERE state = 0 AND host > pending.host) FROM pending WHERE host IS NOT NULL
)
SELECT host, (SELECT min(next_at) FROM url WHERE state = 0 AND host = pending.host) AS nextAt
FROM pending WHERE host IS NOT NULL LIMIT ?`;
