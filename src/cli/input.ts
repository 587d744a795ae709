import { readFile } from 'node:fs/promises';
import { type Explanation, explain, QingwenError } from '../index.ts';
import { extractOptions, type PageArguments } from './arguments.ts';
import { optimizeLate } from './engine.ts';

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
  optimizeLate();
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
    return { bytes: input === '-' ? await standardInput() : await readFile(input) };
  } catch (cause) {
    throw new QingwenError('io', `cannot read ${input}`, { cause });
  }
}

const standardInput = async (): Promise<Uint8Array> => (await import('node:stream/consumers')).buffer(process.stdin);

async function fetchInput(address: string): Promise<Input> {
  const { createClient, fetchPage } = await import('../fetch/index.ts');
  const client = createClient();
  try {
    return (await fetchPage(client, address)).page;
  } finally {
    await client.close();
  }
}
