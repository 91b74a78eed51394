/** Stands before what another place does, in the rows and wherever such a line is shown: it is no rule here. */
export const EXAMPLE = '别处的例子：';
