import { setNonce } from 'get-nonce';

/** The nonce that the page was served with; only style elements that carry it are accepted. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Gives the nonce to the library that locks the page's scrolling behind an open dialog. */
export function shareStyleNonce(): void {
  setNonce(styleNonce());
}
