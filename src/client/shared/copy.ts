/** Copies a text; old browsers and files opened from a folder have no clipboard of their own. */
function copy(text: string, done: (copied: boolean) => void): void {
  const byHand = () => {
    const field = document.createElement('textarea');
    field.className = 'visually-hidden';
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    done(copied);
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => done(true), byHand);
  else byHand();
}

/** Copies, and lets the button that was pressed say for two seconds that it did. */
export function copyFrom(self: HTMLButtonElement, text: string, done = '已复制'): void {
  const label = self.dataset['label'] ?? self.textContent ?? '';
  self.dataset['label'] = label;
  copy(text, (copied) => {
    self.textContent = copied ? done : '没有复制上';
    setTimeout(() => (self.textContent = label), 2000);
  });
}
