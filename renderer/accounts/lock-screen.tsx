import { Anchor } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../preload/contract/accounts.ts';
import { call } from '../api/client.ts';
import { Entrance } from './entrance.tsx';
import { holdKeys } from './lock-keys.ts';
import classes from './lock-screen.module.css';
import { SignInForm } from './sign-in-form.tsx';

interface LockScreenProps {
  readonly office: string;
  readonly person: Person;
}

/**
 * Lies over everything else, which stays as it is but can be neither seen nor reached, until the same person
 * is back. It is a modal dialog of the browser's own, so that open dialogs and menus are under it as well.
 */
export function LockScreen({ office, person }: LockScreenProps) {
  const { t } = useTranslation();
  const [somebodyElse, setSomebodyElse] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const screen = dialog.current;
    const focused = document.activeElement;
    const title = document.title;
    document.documentElement.dataset['locked'] = '';
    screen?.showModal();
    // What had the focus below may ask for it back while it is being covered.
    screen?.querySelector('input')?.focus();
    const letGo = holdKeys();
    return () => {
      letGo();
      screen?.close();
      delete document.documentElement.dataset['locked'];
      document.title = title;
      if (focused instanceof HTMLElement) focused.focus();
    };
  }, []);

  const name = person.fullName;
  const other = somebodyElse ? 'accounts.locked.back' : 'accounts.locked.other';
  return createPortal(
    <dialog
      ref={dialog}
      className={classes['lock']}
      aria-label={t('accounts.locked.title')}
      onCancel={(event) => event.preventDefault()}
      onClose={(event) => event.currentTarget.isConnected && event.currentTarget.showModal()}
    >
      <Entrance
        title={somebodyElse ? t('accounts.signIn.title') : name}
        office={office}
        intro={t(somebodyElse ? 'accounts.locked.otherBody' : 'accounts.locked.body', { name })}
        foot={
          <>
            <Anchor component="button" type="button" size="sm" onClick={() => setSomebodyElse(!somebodyElse)}>
              {t(other, { name })}
            </Anchor>
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => void call('accounts.signOut', {})}
            >
              {t('accounts.menu.signOut')}
            </Anchor>
          </>
        }
      >
        <SignInForm
          key={String(somebodyElse)}
          person={somebodyElse ? null : person}
          act={somebodyElse ? t('accounts.signIn.act') : t('accounts.locked.act')}
        />
      </Entrance>
    </dialog>,
    document.body,
  );
}
