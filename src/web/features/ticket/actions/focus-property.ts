/**
 * Puts the focus on the control of a property. Where properties are not on the screen, `show` brings them
 * there first.
 */
export function focusProperty(name: string, show: () => void): void {
  const control = (): HTMLElement | null => document.querySelector(`aside [name="${name}"]`);
  if (control()?.checkVisibility() === true) {
    control()?.focus();
    return;
  }
  show();
  requestAnimationFrame(() => requestAnimationFrame(() => control()?.focus()));
}
