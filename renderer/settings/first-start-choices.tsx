import { Text, Title, UnstyledButton } from '@mantine/core';
import { IconFilePlus, IconFolderOpen, IconSparkles, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { call, type CallOutput } from '../api/client.ts';
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
}

/** The three ways in, and the registers opened lately on this computer. */
export function FirstStartChoices({ recent, onCreate }: FirstStartChoicesProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const openRegister = useCommand('settings.openRegister');
  const trySample = useCommand('settings.trySample');

  const enter = async (opened: Promise<unknown>): Promise<void> => {
    if ((await opened) === null) return;
    navigate('/devices');
    await forgetRegister();
  };
  const open = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', {});
    if (folder) await enter(openRegister.run({ folder: folder.token }));
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
          icon={IconSparkles}
          title={t('settings.start.sample')}
          body={trySample.running ? t('settings.start.sampleBusy') : t('settings.start.sampleBody')}
          busy={trySample.running}
          onClick={() => void enter(trySample.run({}))}
        />
      </div>
      {recent.length > 0 && (
        <section className={classes['recent']}>
          <Title order={2}>{t('settings.start.recent')}</Title>
          <ul>
            {recent.map(({ token, name, folder }) => (
              <li key={token}>
                <UnstyledButton
                  className={classes['recentOne'] ?? ''}
                  onClick={() => void enter(openRegister.run({ folder: token }))}
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
