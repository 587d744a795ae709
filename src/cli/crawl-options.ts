import { type Command, InvalidArgumentError, Option } from 'commander';
import { formatOption, positive, scriptOption } from './arguments.ts';
import { EXIT } from './terminal.ts';

const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

const WISHES = ['noindex', 'nofollow'];

function collectWish(value: string, all: readonly string[] = []): readonly string[] {
  if (WISHES.includes(value)) return [...all, value];
  throw new InvalidArgumentError(`It must be one of ${WISHES.join(', ')}.`);
}

function port(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new InvalidArgumentError('It must be a port, 0 to 65535.');
}

/** Options of `qingwen crawl`, in the groups in which the help shows them. */
const GROUPS: Readonly<Record<string, readonly Option[]>> = {
  'Output and state:': [
    new Option('-o, --output <file>', 'file for the records; - or none: standard output'),
    formatOption().default('jsonl'),
    scriptOption(),
    new Option('--state <file>', 'where the crawl stands (default: the output with .state)'),
    new Option('--fresh', 'forget an earlier run: delete its records and its state'),
    new Option('--recrawl', 'fetch again what is done and due; what has not changed gives a short record'),
    new Option('--durable', 'wait for the disk at each commit, so that a power cut costs nothing either'),
    new Option('--warc <file>', 'archive of what was fetched; gzip if it ends in .gz'),
    new Option('--fail-on-error', `exit with ${EXIT.failedRecords} if a record failed`),
  ],
  'What to fetch:': [
    new Option('--depth <n>', 'steps from a source along links; 0: the sources only').argParser(positive).default(1),
    new Option('--scope <scope>', 'how far links and redirects may lead')
      .choices(['host', 'domain', 'any'])
      .default('domain'),
    new Option('--match <pattern>', 'only found addresses like this, * for anything; may be repeated').argParser(
      collect,
    ),
    new Option('--not <pattern>', 'no found addresses like this; may be repeated').argParser(collect),
    new Option('--since <date>', 'leave out what a list dates earlier, ISO 8601'),
    new Option('--sitemaps', 'read the sitemaps that robots.txt names'),
    new Option('--max-pages <n>', 'addresses taken in at most').argParser(positive),
    new Option('--max-pages-per-host <n>', 'the same for one host').argParser(positive),
  ],
  'Manners:': [
    new Option('--contact <address>', 'address or mailbox of who runs the crawl, for the User-Agent'),
    new Option('--user-agent <text>', 'the whole User-Agent'),
    new Option('--delay <seconds>', 'shortest pause between two requests to a host').argParser(positive).default(1),
    new Option('--concurrency <n>', 'requests at one time over all hosts; a host has never more than one')
      .argParser(positive)
      .default(32),
    new Option('--pace-by <what>', 'what shares one pace').choices(['host', 'domain', 'ip']).default('host'),
    new Option('--retries <n>', 'further tries after a failure that may pass').argParser(positive).default(3),
    new Option('--no-probe', 'do not ask for a path that cannot exist, by which error pages with status 200 are known'),
    new Option('--patience <seconds>', 'how long to wait when all that is left is blocked')
      .argParser(positive)
      .default(600),
    new Option(
      '--obey <wish>',
      'obey what pages ask in meta robots or X-Robots-Tag: noindex, nofollow; may be repeated',
    ).argParser(collectWish),
    new Option('--no-robots', 'do not ask robots.txt: for sites of your own'),
  ],
  'Connection:': [
    new Option('--timeout <seconds>', 'for one request as a whole').argParser(positive).default(60),
    new Option('--header <name:value>', 'further request header; may be repeated').argParser(collect),
    new Option('--cookies', 'keep cookies, one jar a host'),
    new Option('--proxy <url>', 'HTTP proxy'),
    new Option('--insecure-host <host>', 'do not check the certificate of this host; may be repeated').argParser(
      collect,
    ),
    new Option('--http2', 'offer HTTP/2'),
    new Option('--allow-private', 'let addresses of private networks be fetched'),
  ],
  'Machine:': [
    new Option('--workers <n>', 'extraction threads (default: cores - 1, both of two)').argParser(positive),
    new Option('--parse-timeout <seconds>', 'for extracting one page').argParser(positive).default(5),
    new Option('--log-format <format>', 'progress and summary on standard error')
      .choices(['text', 'json'])
      .default('text'),
    new Option('--metrics-port <port>', 'serve Prometheus metrics on 127.0.0.1').argParser(port),
  ],
};

/** Adds `qingwen crawl` to the program. Its code is loaded when it is called. */
export function registerCrawl(program: Command): void {
  const command = program
    .command('crawl')
    .description('fetch and extract many pages: polite, resumable after any kill, one record for each address')
    .argument(
      '<source...>',
      'addresses of articles, list pages, sitemaps or feeds; files of addresses; - for addresses on standard input',
    )
    .action(async (sources, options) => (await import('./crawl.ts')).crawlCommand(sources, options));
  for (const [heading, options] of Object.entries(GROUPS)) {
    for (const option of options) command.addOption(option.helpGroup(heading));
  }
}
