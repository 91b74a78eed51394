/** Which places of the code a piece of work went through, told by V8 itself: nothing is written into the code. */
import { Session, type Profiler } from 'node:inspector';

/** Function ranges of one file since the last look: offsets into the file, inner after outer. */
export type Covered = Map<string, Profiler.FunctionCoverage[]>;

export function coverage(pathOf: (url: string) => string | undefined) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    /** What ran since the last look. */
    take(): Covered {
      const covered: Covered = new Map();
      session.post('Profiler.takePreciseCoverage', (error, { result }) => {
        if (error) throw error;
        for (const { url, functions } of result) {
          const path = pathOf(url);
          if (path !== undefined) covered.set(path, functions);
        }
      });
      return covered;
    },
    stop(): void {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

/** Whether the innermost range around an offset was entered. */
export function wasEntered(functions: readonly Profiler.FunctionCoverage[] | undefined, offset: number): boolean {
  let size = Number.POSITIVE_INFINITY;
  let entered = false;
  for (const { ranges } of functions ?? [])
    for (const { startOffset, endOffset, count } of ranges) {
      if (offset < startOffset || offset >= endOffset || endOffset - startOffset > size) continue;
      size = endOffset - startOffset;
      entered = count > 0;
    }
  return entered;
}
