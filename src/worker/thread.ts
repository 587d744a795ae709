import { parentPort } from 'node:worker_threads';
import { type ErrorCode, QingwenError } from '../errors.ts';
import { TASKS, type TaskName, type Tasks } from './tasks.ts';

/** What the pool sends, one at a time. */
export interface Request<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly input: Tasks[Name]['input'];
}

/** What the thread sends: once that it is ready, then an answer for each request. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly output: unknown }
  | { readonly type: 'failed'; readonly code: ErrorCode | null; readonly message: string };

function answer<Name extends TaskName>({ name, input }: Request<Name>): Reply {
  try {
    return { type: 'done', output: TASKS[name](input) };
  } catch (error) {
    const code = error instanceof QingwenError ? error.code : null;
    return { type: 'failed', code, message: error instanceof Error ? error.message : String(error) };
  }
}

const reply = (message: Reply) => parentPort?.postMessage(message);

parentPort?.on('message', (request: Request) => reply(answer(request)));
reply({ type: 'ready' });
