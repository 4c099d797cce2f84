import { ActionIcon, Tooltip } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import type { Person } from '../../preload/contract/accounts.ts';
import { UserMenu } from '../accounts/user-menu.tsx';
import { FeedWarning } from '../audit/feed-warning.tsx';
import { BackupWarning } from '../backup/backup-warning.tsx';
import { setMuted, useMuted } from '../components/sound.ts';
import { Loading } from '../components/loading.tsx';
import { NoticeBar } from '../components/notice-bar.tsx';
import { JobsTray } from '../jobs/jobs-tray.tsx';
import { PrintQuestion } from '../printing/print-question.tsx';
import { routes } from '../routes.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { FailureScreen } from './failure-screen.tsx';
import classes from './frame.module.css';
import { NotFound } from './not-found.tsx';
import { Rail } from './rail.tsx';

interface FrameProps {
  readonly office: string;
  /** Who is signed in. */
  readonly person: Person;
}

/** Rail, top bar and the screen between them, once somebody has signed in. */
export function Frame({ office, person }: FrameProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLElement>(null);
  const muted = useMuted();

  useEffect(() => {
    // What is scanned right after a screen was called must not be lost while its code is on its way.
    const idle = requestIdleCallback(() => {
      for (const { preload } of routes) void preload();
    });
    return () => cancelIdleCallback(idle);
  }, []);

  const soundWords = muted ? t('common.unmuteSounds') : t('common.muteSounds');
  return (
    <div className={classes['frame']}>
      <button type="button" className={classes['skip']} onClick={() => content.current?.focus()}>
        {t('common.skipToContent')}
      </button>
      <Rail office={office} />
      <header className={classes['top']}>
        <div className={classes['search']}>
          <SearchBox />
        </div>
        <NoticeBar />
        <JobsTray />
        <Tooltip label={soundWords}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={soundWords}
            onClick={() => setMuted(!muted)}
          >
            {muted ? <IconVolumeOff size={18} aria-hidden /> : <IconVolume size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <UserMenu person={person} />
      </header>
      <div className={classes['warning']}>
        <FeedWarning />
        <BackupWarning />
        <PrintQuestion />
      </div>
      <main className={classes['content']} ref={content} tabIndex={-1}>
        <FailureScreen>
          <Suspense fallback={<Loading />}>
            <Switch>
              {routes.map(({ path, page }) => (
                <Route key={path} path={path} component={page} />
              ))}
              <Route path="/">
                <Redirect to="/devices" replace />
              </Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </FailureScreen>
      </main>
    </div>
  );
}
