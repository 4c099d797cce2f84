import { randomBytes } from 'node:crypto';

/** A value that lets this one response's own style elements through. */
export function newNonce(): string {
  return randomBytes(18).toString('base64');
}

/**
 * The page's policy: nothing from anywhere but the program itself, no inline script, no eval. Mantine
 * writes a few style elements, which are let through by the response's nonce.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ].join('; ');
}

/** Hands the nonce to the page's own code, as the first element of its head. */
export function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
}
