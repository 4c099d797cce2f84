import { lazy, Suspense, useEffect, type ComponentProps } from 'react';
import { Loading } from '../components/loading.tsx';
import type { Frame } from './frame.tsx';

const load = async () => ({ default: (await import('./frame.tsx')).Frame });
const LazyFrame = lazy(load);

/** The screens of work. Nobody needs them to sign in, so that the window asks who is there the sooner. */
export function WorkFrame(props: ComponentProps<typeof Frame>) {
  return (
    <Suspense fallback={<Loading />}>
      <LazyFrame {...props} />
    </Suspense>
  );
}

/** Fetches the code of work while somebody types their PIN. */
export function useWorkAhead(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(idle);
  }, []);
}
