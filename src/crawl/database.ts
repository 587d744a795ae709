import { createRequire } from 'node:module';
import type LibsqlDatabase from 'libsql';
import { QingwenError } from '../errors.ts';
import { PRAGMAS, SCHEMA, STATE_VERSION } from './state.data.ts';

const require = createRequire(import.meta.url);

/**
 * Opens the file of a state, or makes it.
 * @throws QingwenError `io` if it is no state, or of another version.
 */
export function openDatabase(file: string, durable: boolean): LibsqlDatabase.Database {
  const Database = require('libsql') as typeof LibsqlDatabase;
  try {
    const db = new Database(file);
    for (const pragma of PRAGMAS.split(';')) if (pragma.trim()) db.exec(pragma);
    db.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
    db.exec(SCHEMA);
    const version = db.prepare("SELECT v FROM meta WHERE k = 'version'").get([]) as { v: string } | undefined;
    if (version && version.v !== String(STATE_VERSION)) throw new Error(`version ${version.v}`);
    db.prepare("INSERT OR IGNORE INTO meta VALUES ('version', ?)").run([String(STATE_VERSION)]);
    return db;
  } catch (cause) {
    throw new QingwenError('io', `${file} is no state of a crawl that this version can read`, { cause });
  }
}
