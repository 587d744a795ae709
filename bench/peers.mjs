// Other extractors from npm, each called as its own documentation shows, on a decoded string. One that cannot be loaded or
// that fails on every page is listed with the reason, never left out.

/** A page without an address is given this one: several of them ask for one. */
const ADDRESS = 'https://news.example/';
const addressOf = ({ url }) => url ?? ADDRESS;
const list = (value) => (value ? [value] : []);

/** Visible text of what a peer gives as HTML. Not timed. */
const textReader = async () => {
  const { parseHTML } = await import('linkedom');
  return (html) => (html ? parseHTML(`<html><body>${html}</body></html>`).document.body.textContent : '');
};

const readability = async (makeDocument) => {
  const { Readability } = await import('@mozilla/readability');
  return {
    run: (html, page) => new Readability(makeDocument(html, addressOf(page))).parse(),
    read: ({ title, publishedTime, byline, textContent }) => ({
      title,
      date: publishedTime,
      authors: list(byline),
      body: textContent,
    }),
  };
};

const PEERS = {
  'Readability on linkedom': async () => {
    const { parseHTML } = await import('linkedom');
    return readability((html) => parseHTML(html).document);
  },
  'Readability on jsdom': async () => {
    const { JSDOM, VirtualConsole } = await import('jsdom');
    const virtualConsole = new VirtualConsole();
    let open = null;
    const { run, read } = await readability((html, url) => {
      open = new JSDOM(html, { url, virtualConsole }).window;
      return open.document;
    });
    /** A window that is not closed is never freed. */
    const runAndClose = (html, page) => {
      try {
        return run(html, page);
      } finally {
        open?.close();
      }
    };
    return { run: runAndClose, read };
  },
  Defuddle: async () => {
    const { Defuddle } = await import('defuddle/node');
    const { parseHTML } = await import('linkedom');
    const textOf = await textReader();
    return {
      run: (html, page) => Defuddle(parseHTML(html).document, addressOf(page)),
      read: ({ title, published, author, content }) => ({
        title,
        date: published,
        authors: list(author),
        body: textOf(content),
      }),
    };
  },
  '@extractus/article-extractor': async () => {
    const { extractFromHtml } = await import('@extractus/article-extractor');
    const textOf = await textReader();
    return {
      run: (html, page) => extractFromHtml(html, addressOf(page)),
      read: ({ title, published, author, source, content }) => ({
        title,
        date: published,
        authors: list(author),
        source,
        body: textOf(content),
      }),
    };
  },
  '@postlight/parser': async () => {
    const { default: parser } = await import('@postlight/parser');
    return {
      run: (html, page) => parser.parse(addressOf(page), { html, contentType: 'text', fetchAllPages: false }),
      read: ({ title, date_published, author, content }) => ({
        title,
        date: date_published,
        authors: list(author),
        body: content,
      }),
    };
  },
  '@mizchi/readability': async () => {
    const { extract, toHTML } = await import('@mizchi/readability');
    const textOf = await textReader();
    return {
      run: (html) => extract(html),
      read: ({ metadata, root }) => ({
        title: metadata?.title,
        authors: list(metadata?.author),
        body: root ? textOf(toHTML(root)) : '',
      }),
    };
  },
};

const EMPTY = { title: null, date: null, authors: [], body: '' };

export const PEER_NAMES = Object.keys(PEERS);
export const isPeer = (name) => PEER_NAMES.includes(name);

/** A peer as a subject. Its errors count as "found nothing", and are told. */
export async function loadPeer(name) {
  const { run, read } = await PEERS[name]();
  let error = null;
  return {
    name,
    setup: ({ html }) => html,
    run: async (html, page) => {
      error = null;
      try {
        return await run(html, page);
      } catch (cause) {
        error = String(cause?.message ?? cause).split('\n')[0];
        return null;
      }
    },
    takeError: () => error,
    /** The fields that score.mjs compares. */
    read: (result) => (result ? { kind: 'article', ...EMPTY, ...read(result) } : { kind: 'none', ...EMPTY }),
  };
}
