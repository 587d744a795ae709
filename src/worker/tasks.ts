import type { Explanation } from '../evidence.ts';
import type { ExtractOptions } from '../options.ts';
import { explain } from '../pipeline.ts';
import { type Answer, type ArchivedPage, answerLine, answerPage, type RecordOptions } from './record.ts';
import { foldedFingerprint } from './simhash.ts';

/** An answer as a line of output. */
export interface Written {
  readonly ok: boolean;
  readonly json: string;
}

/** What extraction tells a crawl of a page. */
export interface PageReading extends Pick<Explanation, 'article' | 'kind' | 'links' | 'next'> {
  /** Of the article's body; null without one. */
  readonly fingerprint: string | null;
}

/** What a worker can be asked to do, and what it answers. All of it can be cloned between threads. */
export interface Tasks {
  /** One page, for the crawl. */
  page: {
    readonly input: { readonly input: Uint8Array | string; readonly options: ExtractOptions };
    readonly output: PageReading;
  };
  /** One line of `pipe`; the answer comes as JSON, so that the main thread only writes it. */
  line: {
    readonly input: { readonly line: Uint8Array | null; readonly number: number; readonly options: RecordOptions };
    readonly output: Written;
  };
  /** One page of an archive, for `pipe`. */
  archived: {
    readonly input: {
      readonly bytes: Uint8Array | null;
      readonly page: ArchivedPage;
      readonly number: number;
      readonly options: RecordOptions;
    };
    readonly output: Written;
  };
}

export const written = (answer: Answer): Written => ({ ok: answer.ok, json: JSON.stringify(answer) });

export type TaskName = keyof Tasks;

export const TASKS: { readonly [Name in TaskName]: (input: Tasks[Name]['input']) => Tasks[Name]['output'] } = {
  page({ input, options }) {
    const { article, kind, links, next } = explain(input, options);
    const fingerprint = article && foldedFingerprint(article.body, options.script);
    return { article, kind, links, next, fingerprint };
  },
  line({ line, number, options }) {
    return written(answerLine(line, number, options));
  },
  archived({ bytes, page, number, options }) {
    return written(answerPage(bytes, page, number, options));
  },
};
