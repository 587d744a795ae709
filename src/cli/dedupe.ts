import { dedupe } from '../crawl/index.ts';
import { print, report } from './terminal.ts';

/** What the options of `qingwen dedupe` come to. */
interface DedupeArguments {
  readonly distance: number;
  readonly only?: boolean;
}

/** `qingwen dedupe`: the records again, with a mark on those that have near-duplicates. */
export async function dedupeCommand(file: string, { distance, only = false }: DedupeArguments): Promise<void> {
  const { records, groups, duplicates } = await dedupe(file, (line) => print(`${line}\n`), { distance, only });
  report(`${records} records, ${groups} groups of near-duplicates, ${duplicates} copies`);
}
