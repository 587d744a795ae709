import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type Explanation, explain, QingwenError } from '../index.ts';
import { extractOptions, type PageArguments } from './arguments.ts';

/** A page as it came, and what its server said of it. */
interface Input {
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly contentType?: string | null;
}

const ADDRESS = /^https?:\/\//iu;

/**
 * Explains a file, an address, or standard input (`-`). What the arguments say of the page counts before what its server says.
 * @throws QingwenError `io` if it cannot be read, `bad-option`, or the code of the failed fetch.
 */
export async function explainInput(input: string, args: PageArguments): Promise<Explanation> {
  const options = extractOptions(args);
  const { bytes, url, contentType } = await readInput(input);
  return explain(bytes, {
    ...options,
    url: options.url ?? url ?? null,
    contentType: options.contentType ?? contentType ?? null,
  });
}

async function readInput(input: string): Promise<Input> {
  if (ADDRESS.test(input)) return fetchInput(input);
  try {
    return { bytes: input === '-' ? await buffer(process.stdin) : await readFile(input) };
  } catch (cause) {
    throw new QingwenError('io', `cannot read ${input}`, { cause });
  }
}

async function fetchInput(address: string): Promise<Input> {
  const { createClient, fetchPage } = await import('../fetch/index.ts');
  const client = createClient();
  try {
    return (await fetchPage(client, address)).page;
  } finally {
    await client.close();
  }
}
