import { EXIT } from './terminal.ts';

/**
 * The first SIGINT or SIGTERM aborts the signal: what is under way is finished. A second one ends the process at once.
 * @param onStop Called at the first.
 */
export function stopOnSignals(onStop: () => void): { readonly signal: AbortSignal; forget(): void } {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(EXIT.stopped);
    stop.abort();
    onStop();
  };
  const names = ['SIGINT', 'SIGTERM'] as const;
  for (const name of names) process.on(name, onSignal);
  return {
    signal: stop.signal,
    forget() {
      for (const name of names) process.off(name, onSignal);
    },
  };
}
