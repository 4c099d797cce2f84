import { useEffect, useState } from 'react';

/** What has the focus now; for an item of a menu, which goes away, the button of the menu. */
function focused(): Element | null {
  const menu = document.activeElement?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : document.activeElement;
}

/** Gives the focus back, when the caller goes away, to where it was when it came. */
export function useReturnFocus(): void {
  const [opener] = useState(focused);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
