import { useCallback, useState } from 'react';
import { codeGroups } from '../../preload/contract/recovery-code.ts';
import { call } from '../api/client.ts';

/** Characters of a group. */
const groupLength = 5;

export interface CodeGroups {
  /** What stands in each field. */
  readonly texts: readonly string[];
  /** Takes what was typed, pasted or scanned into a field; answers the field where typing goes on. */
  readonly enter: (at: number, text: string) => number;
  readonly clear: () => void;
  /** Whether a group adds up; undefined while it is not complete. */
  readonly isRight: (at: number) => boolean | undefined;
  readonly complete: boolean;
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]+/g, '');
}

/**
 * Groups of a recovery code, one field each. The whole code pasted or scanned into any field finds its places;
 * a part of it runs on into the fields after.
 *
 * @param positions which groups are asked for, counted from 0
 */
export function useCodeGroups(positions: readonly number[]): CodeGroups {
  const [texts, setTexts] = useState<readonly string[]>(() => positions.map(() => ''));
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, boolean>>(new Map());
  const asksAll = positions.length === codeGroups;

  const judge = useCallback((position: number, text: string): void => {
    if (text.length !== groupLength) return;
    call('keys.readCode', { text, first: position }).then(
      ({ wrong }) => setVerdicts((known) => new Map(known).set(`${position} ${text}`, wrong.length === 0)),
      () => undefined,
    );
  }, []);

  const enter = (at: number, text: string): number => {
    const typed = bare(text).slice(0, codeGroups * groupLength);
    const next = [...texts];
    const put = (index: number, group: string): void => {
      next[index] = group;
      judge(positions[index] ?? 0, group);
    };
    let goesOn = at;
    if (typed.length === codeGroups * groupLength) {
      positions.forEach((position, index) => {
        put(index, typed.slice(position * groupLength, (position + 1) * groupLength));
      });
      goesOn = positions.length - 1;
    } else if (asksAll) {
      const pieces = typed.match(/.{1,5}/g) ?? [''];
      pieces.forEach((piece, offset) => {
        if (at + offset < positions.length) put(at + offset, piece);
      });
      const full = pieces.at(-1)?.length === groupLength;
      goesOn = Math.min(at + pieces.length - (full ? 0 : 1), positions.length - 1);
    } else {
      put(at, typed);
    }
    setTexts(next);
    return goesOn;
  };

  return {
    texts,
    enter,
    clear: () => setTexts(positions.map(() => '')),
    isRight: (at) => verdicts.get(`${positions[at] ?? 0} ${texts[at] ?? ''}`),
    complete: texts.every((text) => text.length === groupLength),
  };
}
