/** Stages of a run → how long each took, by a clock that is given. */
export interface Stopwatch {
  /** Ends the stage before and begins this one; the same stage again goes on. */
  readonly enter: (stage: string) => void;
  readonly stop: () => void;
  /** In the order in which they began; milliseconds. */
  readonly times: () => readonly StageTime[];
}

export interface StageTime {
  readonly stage: string;
  readonly milliseconds: number;
}

export function startStopwatch(now: () => number): Stopwatch {
  const spent = new Map<string, number>();
  let current: string | null = null;
  let since = 0;

  function stop(): void {
    if (current === null) return;
    spent.set(current, (spent.get(current) ?? 0) + now() - since);
    current = null;
  }

  return {
    enter: (stage) => {
      if (stage === current) return;
      stop();
      current = stage;
      since = now();
      if (!spent.has(stage)) spent.set(stage, 0);
    },
    stop,
    times: () =>
      [...spent].map(([stage, milliseconds]) => ({
        stage,
        milliseconds: Math.round(milliseconds),
      })),
  };
}
