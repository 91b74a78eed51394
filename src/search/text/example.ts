import type { HeadExample } from '../types.ts';

/** Stands before what another place does, in the rows and wherever such a line is shown: it is no rule here. */
export const EXAMPLE = '别处的例子：';

/** What other places do, as lines that say so. */
export const exampleTexts = ({ examples = [] }: { examples?: readonly HeadExample[] }): string[] => examples.map(({ text }) => `${EXAMPLE}${text}`);
