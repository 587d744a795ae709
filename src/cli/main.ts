#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { QingwenError } from '../errors.ts';
import { fieldList, formatOption, pageOptions, positive, scriptOption } from './arguments.ts';
import { registerCrawl } from './crawl-options.ts';
import { compileRegexesAtOnce } from './engine.ts';
import { EXIT, endQuietlyOnBrokenPipe, report } from './terminal.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

const program = new Command('qingwen')
  .description('Turns Chinese news pages into structured articles.')
  .version(version)
  .showHelpAfterError('(qingwen --help tells more)')
  .exitOverride();

const page = (command: Command) => pageOptions.reduce((all, option) => all.addOption(option), command);

page(program.command('extract'))
  .description('one article for each input')
  .argument('[input...]', 'files, addresses, or - for standard input', ['-'])
  .addOption(formatOption())
  .addOption(scriptOption())
  .option('--fields <names>', 'only these fields, separated by commas (json, jsonl)', fieldList)
  .option('--explain', 'where each field came from, what else was considered, and every cut (json, jsonl)')
  .action(async (inputs, options) => (await import('./extract.ts')).extractCommand(inputs, options));

page(program.command('inspect'))
  .description('an HTML report to look at: what was kept, what was cut, and why')
  .argument('[input]', 'a file, an address, or - for standard input', '-')
  .addOption(scriptOption())
  .action(async (input, options) => (await import('./inspect.ts')).inspectCommand(input, options));

page(program.command('pipe'))
  .description(
    'JSON Lines, WARC or WET in on standard input (gzip too), one line of JSON out for each record, in order',
  )
  .addOption(scriptOption())
  .option('--fields <names>', 'only these fields of the article, separated by commas', fieldList)
  .option('--workers <n>', 'extraction threads; 0 extracts in the main thread', positive, 0)
  .option('--unordered', 'write answers as they come (with --workers)')
  .option('--timeout <seconds>', 'for one page, with --workers', positive, 5)
  .option('--memory <megabytes>', 'for one worker', positive, 256)
  .option('--fail-on-error', `exit with ${EXIT.failedRecords} if a record failed`)
  .action(async (options) => (await import('./pipe.ts')).pipeCommand(options));

registerCrawl(program);

program
  .command('dedupe')
  .description('group the records of a JSON Lines file by near-equal bodies, and mark the likely originals')
  .argument('<file>', 'records of crawl or pipe')
  .option('--distance <bits>', 'bits in which two fingerprints may differ, 0 to 3', positive, 3)
  .option('--only', 'leave the copies out')
  .action(async (file, options) => (await import('./dedupe.ts')).dedupeCommand(file, options));

program
  .command('schema')
  .description('the JSON Schema of an article')
  .action(async () => (await import('./schema.ts')).schemaCommand());

compileRegexesAtOnce();
endQuietlyOnBrokenPipe();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else if (error instanceof QingwenError) {
    report(error.message);
    process.exitCode = error.code === 'bad-option' ? EXIT.usage : EXIT.fatal;
  } else throw error;
}
