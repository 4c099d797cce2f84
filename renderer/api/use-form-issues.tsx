import type { UseFormReturnType } from '@mantine/form';
import { useCallback } from 'react';
import { ApiError } from './api-error.ts';
import { fieldOnScreen, focusField } from './field-on-screen.ts';
import { IssueText, type AnyIssue } from './issue-text.tsx';
import { showRefusal } from './notices.tsx';

export interface FormIssues {
  /** Puts issues on their fields. Answers those that have no field on this screen. */
  readonly put: (issues: readonly AnyIssue[]) => readonly AnyIssue[];
  /** Takes a refusal: fields that the screen has say it themselves and the first gets the focus. */
  readonly take: (error: ApiError) => boolean;
}

/**
 * Words field issues on a Mantine form. `rename` maps a path of the wire to a path of the form where they
 * differ (e.g. `sims.0.iccid` to `iccid`).
 */
export function useFormIssues<V extends Record<string, unknown>>(
  form: UseFormReturnType<V>,
  rename: (path: string) => string = (path) => path,
): FormIssues {
  const put = useCallback(
    (issues: readonly AnyIssue[]) => {
      const elsewhere: AnyIssue[] = [];
      for (const issue of issues) {
        const path = rename(issue.field);
        if (fieldOnScreen(path)) form.setFieldError(path, <IssueText issue={issue} />);
        else elsewhere.push(issue);
      }
      return elsewhere;
    },
    [form, rename],
  );

  const take = useCallback(
    (error: ApiError) => {
      if (error.fields.length === 0) return false;
      const elsewhere = put(error.fields);
      const first = error.fields.find((issue) => !elsewhere.includes(issue));
      if (first) focusField(rename(first.field));
      if (elsewhere.length > 0) {
        const { code, params, ref } = error;
        showRefusal(new ApiError({ code, params, ref, fields: elsewhere as ApiError['fields'] }));
      }
      return true;
    },
    [put, rename],
  );
  return { put, take };
}
