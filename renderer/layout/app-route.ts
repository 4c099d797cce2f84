import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** One screen: its path with `:id` for what varies. More particular paths come first in a list. */
export interface AppRoute {
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType>;
  /** Fetches its code ahead of need. */
  readonly preload: () => Promise<unknown>;
}

/** A screen whose code is fetched when it is first shown, so that the window opens sooner. */
export function route(path: string, load: () => Promise<ComponentType>): AppRoute {
  return { path, page: lazy(async () => ({ default: await load() })), preload: load };
}
