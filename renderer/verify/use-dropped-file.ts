import { useEffect } from 'react';
import { t } from 'i18next';
import { ApiError } from '../api/api-error.ts';
import { showNotice } from '../api/notice-store.ts';
import { showRefusal } from '../api/notices.tsx';
import { useLatest } from '../api/use-latest.ts';

/** Takes the file that somebody drops on the window while this screen is open. */
export function useDroppedFile(take: (token: string, name: string) => void): void {
  const latest = useLatest(take);
  useEffect(
    () =>
      window.boxfile.onDrop((answer) => {
        if (!answer.ok) {
          showRefusal(new ApiError(answer.error));
          return;
        }
        const [file, another] = answer.value.files;
        if (file && !another) latest.current(file.token, file.name);
        else showNotice({ kind: 'refusal', stays: 8_000, message: t('verify.oneFile') });
      }),
    [latest],
  );
}
