/** What is still being typed in a field belongs to the work: before a save or a farewell it is taken over. */

/** Ends the typing as leaving the field would, and goes back to it where the field stays. */
export function finishTyping(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  if (field.isConnected) field.focus();
}
