import { toReport } from '../index.ts';
import type { PageArguments } from './arguments.ts';
import { explainInput } from './input.ts';
import { print } from './terminal.ts';

/** `qingwen inspect`: the report on one page. */
export async function inspectCommand(input: string, options: PageArguments): Promise<void> {
  await print(`${toReport(await explainInput(input, options))}\n`);
}
