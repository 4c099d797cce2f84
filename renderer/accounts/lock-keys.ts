/**
 * Keeps shortcuts from what lies under the lock screen: Escape would close a dialog there, Ctrl+K would put
 * the focus elsewhere. What people type into the lock screen itself is not touched.
 *
 * @returns lets the keys go again
 */
export function holdKeys(): () => void {
  const hold = (event: KeyboardEvent): void => {
    const shortcut = event.ctrlKey || event.metaKey || event.altKey || /^(Escape|F\d+)$/.test(event.key);
    if (!shortcut) return;
    event.stopImmediatePropagation();
    // Copying and pasting in the field are its own.
    if (event.key === 'Escape') event.preventDefault();
  };
  window.addEventListener('keydown', hold, { capture: true });
  return () => window.removeEventListener('keydown', hold, { capture: true });
}
