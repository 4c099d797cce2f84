import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { tellSignedIn } from '../api/signed-in.ts';
import { useQuery } from '../api/use-query.ts';
import { FirstAdministratorScreen } from '../accounts/first-administrator-screen.tsx';
import { FirstPinScreen } from '../accounts/first-pin-screen.tsx';
import { LockScreen } from '../accounts/lock-screen.tsx';
import { SignInScreen } from '../accounts/sign-in-screen.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { FirstSheetScreen } from '../keys/first-sheet-screen.tsx';
import { catchUpWithJobs } from '../jobs/jobs-store.ts';
import { FirstStartScreen } from '../settings/first-start-screen.tsx';
import { useWorkAhead, WorkFrame } from './work-frame.tsx';

type Status = CallOutput<'settings.status'>;

/** Loads the page anew, so that nothing of what one person saw or typed is left to the next. */
function wipePage(): void {
  window.location.hash = '';
  window.location.reload();
}

/** Whether who was at this page before is not who is there now: signed out, disabled, or somebody else. */
function useWiping(status: Status | undefined): boolean {
  const [seated, setSeated] = useState<string | null>(null);
  const name = status?.person?.name ?? null;
  if (seated === null && name !== null) setSeated(name);
  const wiping = status !== undefined && seated !== null && seated !== name;
  useEffect(() => {
    if (wiping) wipePage();
  }, [wiping]);
  return wiping;
}

/** Once somebody is back, the screens are told what happened meanwhile. */
function useCatchingUp(session: Status['session'] | undefined, updatedAt: number): void {
  const before = useRef<Status['session'] | undefined>(undefined);
  useEffect(() => {
    if (session === 'signed-in' && updatedAt > 0) tellSignedIn();
  }, [session, updatedAt]);
  useEffect(() => {
    if (session === 'signed-in' && before.current === 'locked') {
      void queryClient.invalidateQueries();
      catchUpWithJobs();
    }
    before.current = session;
  }, [session]);
}

/** What the window shows, from the first start to work: it follows where the main process says it stands. */
export function Shell() {
  const status = useQuery('settings.status', {});
  const wiping = useWiping(status.data);
  useCatchingUp(status.data?.session, status.dataUpdatedAt);
  useWorkAhead();
  if (status.isPending || wiping) return <Loading />;
  if (!status.data) {
    return status.error ? (
      <ErrorState error={status.error} retry={() => void status.refetch()} />
    ) : (
      <Loading />
    );
  }
  const { register, recent, failure, session, person, sheetDue } = status.data;
  if (!register) return <FirstStartScreen recent={recent} failure={failure} />;
  const { office } = register;
  if (session === 'no-accounts') return <FirstAdministratorScreen office={office} />;
  if (session === 'must-change') return <FirstPinScreen office={office} />;
  if (!person) return <SignInScreen register={register} />;
  return (
    <>
      {sheetDue ? <FirstSheetScreen office={office} /> : <WorkFrame office={office} person={person} />}
      {session === 'locked' && <LockScreen office={office} person={person} />}
    </>
  );
}
