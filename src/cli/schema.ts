import { articleSchema } from '../index.ts';
import { print } from './terminal.ts';

/** `qingwen schema`. */
export const schemaCommand = (): Promise<void> => print(`${JSON.stringify(articleSchema, null, 2)}\n`);
