/** The scheme and host that the window's page is served from. */
export const appScheme = 'app';
export const appHost = 'boxfile';
export const appOrigin = `${appScheme}://${appHost}`;

/** The one page the program shows, and how to know it. */
export interface Page {
  readonly url: string;
  /** True for the page itself, whatever stands behind `?` and `#`. */
  readonly isOurs: (url: string) => boolean;
  /** True for everything the page may load: the page, its scripts, styles, fonts and documents. */
  readonly mayLoad: (url: string) => boolean;
}

function parsed(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

function sameSite(a: URL, b: URL): boolean {
  return a.protocol === b.protocol && a.host === b.host && a.username === '' && a.password === '';
}

/**
 * The page of the program.
 *
 * @param devServer address of the development server, in development only
 */
export function pageAt(devServer: string | undefined): Page {
  const home = new URL(devServer ?? `${appOrigin}/index.html`);
  const start = new Set(devServer ? ['/', '/index.html'] : ['/index.html']);
  const socket = devServer ? new URL(devServer.replace(/^http/, 'ws')) : null;
  return {
    url: home.href,
    isOurs: (url) => {
      const address = parsed(url);
      return address !== null && sameSite(address, home) && start.has(address.pathname);
    },
    mayLoad: (url) => {
      const address = parsed(url);
      if (!address) return false;
      // A blob names its maker's origin; a data address names nobody and reaches nothing.
      if (address.protocol === 'data:') return true;
      if (address.protocol === 'blob:') return address.pathname.startsWith(`${home.protocol}//${home.host}/`);
      return sameSite(address, home) || (socket !== null && sameSite(address, socket));
    },
  };
}
