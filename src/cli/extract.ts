import { type Article, type Explanation, emit, type Format, QingwenError } from '../index.ts';
import { pick } from '../worker/index.ts';
import type { PageArguments } from './arguments.ts';
import { explainInput } from './input.ts';
import { EXIT, print, report } from './terminal.ts';

interface ExtractArguments extends PageArguments {
  readonly format: Format;
  readonly fields?: readonly (keyof Article)[];
  readonly explain?: boolean;
}

/** `qingwen extract`: one article an input, in the order of the arguments. An input that cannot be read does not stop it. */
export async function extractCommand(inputs: readonly string[], options: ExtractArguments): Promise<void> {
  for (const input of inputs) {
    try {
      const explanation = await explainInput(input, options);
      if (!explanation.article) report(`${input}: no article (${explanation.kind})`);
      await print(`${written(explanation, options)}\n`);
    } catch (error) {
      if (!(error instanceof QingwenError) || error.code === 'bad-option') throw error;
      report(`${input}: ${error.message}`);
      process.exitCode = EXIT.fatal;
    }
  }
}

function written(explanation: Explanation, { format, fields, explain }: ExtractArguments): string {
  const { article } = explanation;
  if (format !== 'json' && format !== 'jsonl') return article ? emit(article, format) : '';
  const part = article && pick(article, fields);
  return JSON.stringify(explain ? { ...explanation, article: part } : part, null, format === 'json' ? 2 : 0);
}
