import { Button, Menu } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { MoreActs } from '../components/more-acts.tsx';
import { useMay } from '../accounts/use-may.ts';
import type { Person } from '../../preload/contract/people.ts';
import { recordPath } from '../layout/paths.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** What can be done with a person: correct, report, erase, each for the roles that may. */
export function PersonActs({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [erasing, setErasing] = useState(false);
  const page = recordPath('person', person.id);
  const mayReport = useMay('people.report') !== 'no';
  const mayErase = useMay('people.erase') !== 'no' && person.erasedOn === null;
  const mayEdit = useMay('people.update') !== 'no' && person.erasedOn === null;
  return (
    <>
      {mayEdit && (
        <Button
          component={Link}
          href={`${page}/edit`}
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
        >
          {t('people.edit')}
        </Button>
      )}
      {(mayReport || mayErase) && (
        <MoreActs>
          {mayReport && <Menu.Item onClick={() => go(`${page}/report`)}>{t('people.report.act')}</Menu.Item>}
          {mayErase && (
            <Menu.Item color="red" onClick={() => setErasing(true)}>
              {t('people.erasure.act')}
            </Menu.Item>
          )}
        </MoreActs>
      )}
      {erasing && <EraseDialog person={person} onClose={() => setErasing(false)} />}
    </>
  );
}
