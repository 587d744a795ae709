import { setFlagsFromString } from 'node:v8';

// Settings of V8 for a process of our own; a library must leave them to the program that uses it.

/**
 * Regular expressions become machine code at once. By default V8 makes bytecode first and machine code at the second use;
 * of patterns as long as those of notices, the bytecode alone takes longer.
 */
export const compileRegexesAtOnce = (): void => setFlagsFromString('--no-regexp-tier-up');

/** Code is optimized when it has run eight times as long as usual: a few pages are over before it would have paid. */
export const optimizeLate = (): void => setFlagsFromString(`--interrupt-budget=${8 * 66 * 1024}`);

/**
 * Threads started after this collect garbage when their heap has so many MB. By default they begin with a few, and the
 * threads that help to collect cost more than the room.
 */
export const giveThreadsRoom = (megabytes: number): void => setFlagsFromString(`--initial-heap-size=${megabytes}`);

/**
 * Functions are inlined up to a quarter of the usual size in all. Of pages that go through hundreds of small functions the
 * optimizing compiler would copy most into one another: what that costs with the first pages never comes back.
 */
export const inlineLess = (): void => setFlagsFromString('--max-inlined-bytecode-size-cumulative=250');
