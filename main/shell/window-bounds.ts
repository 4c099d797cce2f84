import { readFileSync, writeFileSync } from 'node:fs';

export interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 1024, height: 600 } as const;
const usual: Bounds = { width: 1366, height: 768, maximized: false };
/** So much of the window must lie on a screen for a person to get hold of it. */
const handle = 80;

function isReachable(x: number, y: number, width: number, screens: readonly Area[]): boolean {
  return screens.some(
    (screen) =>
      x + width - handle > screen.x &&
      x + handle < screen.x + screen.width &&
      y >= screen.y &&
      y + handle < screen.y + screen.height,
  );
}

function numberIn(value: unknown, key: string): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Record<string, unknown>)[key];
  return typeof found === 'number' && Number.isFinite(found) ? Math.round(found) : undefined;
}

/** The bounds that were kept, as far as they make sense on the screens there are now. */
export function soundBounds(kept: unknown, screens: readonly Area[]): Bounds {
  const width = Math.max(smallest.width, numberIn(kept, 'width') ?? usual.width);
  const height = Math.max(smallest.height, numberIn(kept, 'height') ?? usual.height);
  const x = numberIn(kept, 'x');
  const y = numberIn(kept, 'y');
  const maximized = (kept as { maximized?: unknown } | null)?.maximized === true;
  const placed = x !== undefined && y !== undefined && isReachable(x, y, width, screens);
  return { width, height, maximized, ...(placed ? { x, y } : {}) };
}

export function readBounds(file: string, screens: readonly Area[]): Bounds {
  try {
    return soundBounds(JSON.parse(readFileSync(file, 'utf8')), screens);
  } catch {
    return usual;
  }
}

/** Keeps the bounds. A window that opens at its usual size is no reason to fail. */
export function keepBounds(file: string, bounds: Bounds): void {
  try {
    writeFileSync(file, JSON.stringify(bounds));
  } catch {
    // The folder refuses; nothing of worth is lost.
  }
}
