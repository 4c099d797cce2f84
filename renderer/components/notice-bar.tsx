import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { closeNotice, useNotice, type Notice } from '../api/notice-store.ts';
import classes from './notice-bar.module.css';

const barId = 'notices';

/**
 * What has just been done or refused: in the free part of the top bar where there is one, so that it covers
 * nothing that can be pressed, and at the top in the middle otherwise. The regions are always there, because screen
 * readers announce only what changes in a known one.
 */
export function Notices() {
  const notice = useNotice();
  const bar = document.getElementById(barId);
  const shown = notice && <OneNotice key={notice.number} notice={notice} />;
  return (
    <>
      <div className={classes['middle']} aria-live="polite">
        {!bar && shown}
      </div>
      {bar && createPortal(shown, bar)}
    </>
  );
}

/** The part of the top bar that is kept free for notices. */
export function NoticeBar() {
  return <div id={barId} className={classes['bar']} aria-live="polite" />;
}

/** Stays while the pointer is on it, so that a long one can be read to its end. */
function OneNotice({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const { kind, message, stays } = notice;
  useEffect(() => {
    if (stays === null || held) return;
    const timer = setTimeout(closeNotice, stays);
    return () => clearTimeout(timer);
  }, [stays, held]);
  const Mark = kind === 'done' ? IconCheck : IconAlertTriangle;
  return (
    <div
      className={classes['notice']}
      data-kind={kind}
      role={kind === 'refusal' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Mark size={18} aria-hidden />
      <div className={classes['message']}>{message}</div>
      <CloseButton size="sm" aria-label={t('common.close')} onClick={closeNotice} />
    </div>
  );
}
