/** Whether a key belongs to an input method: the Enter that ends a composition is no answer. Some browsers say it only by the code 229. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
