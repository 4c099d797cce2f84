import type { ReactNode } from 'react';
import type { CallName } from '../api/client.ts';
import { useMay } from './use-may.ts';

/** Shows an act only to those whose role has it, be it with a stated reason: no button is there in vain. */
export function IfMay({ call, children }: { readonly call: CallName; readonly children: ReactNode }) {
  return useMay(call) === 'no' ? null : children;
}
