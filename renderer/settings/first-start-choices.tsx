import { Text, Title, UnstyledButton } from '@mantine/core';
import { IconFilePlus, IconFolderOpen, IconHistory, IconSparkles, type Icon } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { call, type CallOutput } from '../api/client.ts';
import type { LockedRegister } from '../keys/open-by-code-screen.tsx';
import { RestoreNew } from '../backup/restore-new.tsx';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import classes from './first-start.module.css';

interface ChoiceProps {
  readonly icon: Icon;
  readonly title: string;
  readonly body: string;
  readonly busy?: boolean;
  readonly autoFocus?: boolean;
  readonly onClick: () => void;
}

function Choice({ icon: Icon, title, body, busy = false, autoFocus = false, onClick }: ChoiceProps) {
  return (
    <UnstyledButton
      className={classes['choice'] ?? ''}
      aria-busy={busy}
      autoFocus={autoFocus}
      onClick={onClick}
    >
      <Icon size={28} stroke={1.4} aria-hidden />
      <span>
        <strong>{title}</strong>
        <span className={classes['detail']}>{body}</span>
      </span>
    </UnstyledButton>
  );
}

interface FirstStartChoicesProps {
  readonly recent: CallOutput<'settings.status'>['recent'];
  readonly onCreate: () => void;
  /** A register was chosen whose key is not on this computer. */
  readonly onLocked: (register: LockedRegister) => void;
}

/** The ways in, and the registers opened lately on this computer. */
export function FirstStartChoices({ recent, onCreate, onLocked }: FirstStartChoicesProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const asked = useRef<LockedRegister | null>(null);
  const openRegister = useCommand('settings.openRegister', ({ code }) => {
    if (code !== 'recovery-code-needed' || !asked.current) return false;
    onLocked(asked.current);
    return true;
  });
  const trySample = useCommand('settings.trySample');
  const [restoring, setRestoring] = useState(false);

  const enter = async (opened: Promise<unknown>): Promise<void> => {
    if ((await opened) === null) return;
    navigate('/today');
    await forgetRegister();
  };
  const open = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', {});
    if (folder) await openIn({ folder: folder.token, name: folder.name });
  };
  const openIn = async (register: LockedRegister): Promise<void> => {
    asked.current = register;
    await enter(openRegister.run({ folder: register.folder }));
  };

  return (
    <>
      <div className={classes['choices']}>
        <Choice
          icon={IconFilePlus}
          title={t('settings.start.create')}
          body={t('settings.start.createBody')}
          autoFocus
          onClick={onCreate}
        />
        <Choice
          icon={IconFolderOpen}
          title={t('settings.start.open')}
          body={t('settings.start.openBody')}
          busy={openRegister.running}
          onClick={() => void open()}
        />
        <Choice
          icon={IconHistory}
          title={t('backup.new.title')}
          body={t('backup.new.body')}
          onClick={() => setRestoring(true)}
        />
        <Choice
          icon={IconSparkles}
          title={t('settings.start.sample')}
          body={trySample.running ? t('settings.start.sampleBusy') : t('settings.start.sampleBody')}
          busy={trySample.running}
          onClick={() => void enter(trySample.run({}))}
        />
      </div>
      {restoring && <RestoreNew onClose={() => setRestoring(false)} />}
      {recent.length > 0 && (
        <section className={classes['recent']}>
          <Title order={2}>{t('settings.start.recent')}</Title>
          <ul>
            {recent.map(({ token, name, folder }) => (
              <li key={token}>
                <UnstyledButton
                  className={classes['recentOne'] ?? ''}
                  onClick={() => void openIn({ folder: token, name })}
                >
                  {name}
                  <Text span size="xs" c="dimmed" truncate>
                    {folder}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
