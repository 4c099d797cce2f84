import { useCallback, useEffect, useState } from 'react';

/** Counts a wait down, second by second. */
export function useWait(): { readonly seconds: number; readonly wait: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [seconds, setSeconds] = useState(0);

  useEffect(() => {
    const count = (): void => setSeconds(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    count();
    if (until <= performance.now()) return undefined;
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [until]);

  const wait = useCallback((given: number) => setUntil(performance.now() + given * 1000), []);
  return { seconds, wait };
}
