import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { samplePeople, samplePin } from '../../preload/contract/sample-people.ts';
import classes from './entrance.module.css';

/** The invented people of the sample, one for each role, to be signed in by a click. */
export function SamplePeople({ enter }: { readonly enter: (name: string, secret: string) => void }) {
  const { t } = useTranslation();
  return (
    <section>
      <Text size="sm">{t('accounts.signIn.sample', { pin: samplePin })}</Text>
      <ul className={classes['people']}>
        {samplePeople.map(({ name, role }) => (
          <li key={name}>
            <Button variant="default" fullWidth onClick={() => enter(name, samplePin)}>
              {t(`accounts.role.${role}`)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
