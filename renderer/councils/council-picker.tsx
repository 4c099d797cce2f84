import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CouncilKind } from '../../preload/contract/council-values.ts';
import type { Council } from '../../preload/contract/councils.ts';
import { useQuery } from '../api/use-query.ts';
import { FindField } from '../components/find-field.tsx';

export interface CouncilChoice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly description?: string;
  /** Only these kinds are offered; none for all. */
  readonly kinds?: readonly CouncilKind[];
  readonly value: CouncilChoice | null;
  readonly onChange: (choice: CouncilChoice | null, council?: Council) => void;
  /** Path of the field in the form. */
  readonly path: string;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly first?: boolean;
}

/** Finds an open council or partner by name. */
export function CouncilPicker({
  label,
  description,
  kinds = [],
  value,
  onChange,
  path,
  error,
  required,
  first,
}: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 80);
  const found = useQuery(
    'councils.find',
    { text: asked, kinds: [...kinds], limit: 8 },
    { keepPrevious: true },
  );
  return (
    <FindField
      label={label}
      description={description ?? ''}
      path={path}
      required={required ?? false}
      first={first ?? false}
      error={error}
      text={value ? value.name : typed}
      picked={value !== null}
      answered={value !== null || (asked === typed && found.isSuccess && !found.isPlaceholderData)}
      onText={(text) => {
        setTyped(text);
        if (value) onChange(null);
      }}
      options={(found.data ?? []).map((council) => ({
        id: council.id,
        title: council.name,
        detail: [t(`councils.kind.${council.kind}`), council.place?.path].filter(Boolean).join(' · '),
      }))}
      onPick={(id) => {
        const council = found.data?.find((one) => one.id === id);
        if (council) onChange({ id: council.id, name: council.name }, council);
      }}
      nothing={t('councils.nothingFound')}
    />
  );
}
