/** What the server of `npm run dev` asks its renderer: the file at a site path, or without one to read the content again. */
export interface RenderAsk {
  number: number;
  path?: string;
}

/** The answer of that number; 0 says that the renderer has started. */
export interface Answer {
  number: number;
  file?: Uint8Array;
  /** A Chinese sentence for whoever edits. */
  problem?: string;
}
