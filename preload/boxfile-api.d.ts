import type { Contract, InputOf, OutputOf } from './contract/index.ts';
import type { Events } from './contract/events.ts';
import type { Result } from './contract/result.ts';

/** What the preload publishes as `window.boxfile`. */
export type BoxfileApi = {
  readonly [D in keyof Contract]: {
    readonly [C in keyof Contract[D]]: (
      input: InputOf<Contract[D][C]>,
      /** Why, for an act that the role alone does not permit. */
      options?: { readonly reason: string },
    ) => Promise<Result<OutputOf<Contract[D][C]>>>;
  };
} & {
  readonly on: <E extends keyof Events>(event: E, listener: (detail: Events[E]) => void) => () => void;
};

declare global {
  interface Window {
    readonly boxfile: BoxfileApi;
  }
}
