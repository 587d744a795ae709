/** Lets a loop sleep until something happens. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or after `ms`, at the latest after a second. A ring nobody waited for is not lost. */
  wait(ms: number): Promise<void>;
}

const MAX_SLEEP_MS = 1000;

export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(ms) {
      if (!rung && ms > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(ms, MAX_SLEEP_MS));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      wake = null;
    },
  };
}
