import { PieceError, type PieceSource } from './pieces.ts';

/** Pieces held in memory: for tools, tests and benchmarks. */
export function memorySource(pieces: ReadonlyMap<string, string>): PieceSource {
  return {
    load: async (name) => {
      const packed = pieces.get(name);
      if (packed === undefined) throw new PieceError(name, 'missing');
      return packed;
    },
  };
}
