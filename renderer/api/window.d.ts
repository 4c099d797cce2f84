import type { BoxfileApi } from '../../preload/boxfile-api.d.ts';

declare global {
  interface Window {
    readonly boxfile: BoxfileApi;
  }
}
