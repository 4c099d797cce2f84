import { useRef, useState, type ComponentProps } from 'react';
import { useLatest } from '../api/use-latest.ts';
import { ScanField } from './scan-field.tsx';

interface Props extends Omit<ComponentProps<typeof ScanField>, 'value' | 'onChange'> {
  /** Does the work of one scan, trimmed and never empty. Tells of a refusal itself and does not reject. */
  readonly onScan: (code: string) => Promise<void>;
}

/**
 * Takes one scan after another: each Enter hands one on and leaves an empty field. A scanner may be faster than
 * the register, so what it reads meanwhile waits for its turn. What is being typed stays in here, so that the page
 * around it need not be drawn anew at every letter of a code.
 */
export function ScanQueueField({ onScan, ...props }: Props) {
  const [text, setText] = useState('');
  const work = useLatest(onScan);
  const queue = useRef(Promise.resolve());
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const code = text.trim();
        setText('');
        if (code === '') return;
        queue.current = queue.current.then(() => work.current(code));
      }}
    >
      <ScanField {...props} value={text} onChange={setText} />
    </form>
  );
}
