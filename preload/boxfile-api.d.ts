import type { Contract, InputOf, OutputOf } from './contract/index.ts';
import type { Events } from './contract/events.ts';
import type { Result } from './contract/result.ts';

/** What the preload publishes as `window.boxfile`. */
export type BoxfileApi = {
  readonly [D in keyof Contract]: {
    readonly [C in Exclude<keyof Contract[D], 'takeDropped'>]: (
      input: InputOf<Contract[D][C]>,
      /** Why, for an act that the role alone does not permit. */
      options?: { readonly reason: string },
    ) => Promise<Result<OutputOf<Contract[D][C]>>>;
  };
} & {
  /** Listens to files that somebody drops on the window; tells what `scans.takeDropped` answers. */
  readonly onDrop: (
    listener: (answer: Result<OutputOf<Contract['scans']['takeDropped']>>) => void,
  ) => () => void;
  readonly on: <E extends keyof Events>(event: E, listener: (detail: Events[E]) => void) => () => void;
};

declare global {
  interface Window {
    readonly boxfile: BoxfileApi;
  }
}
