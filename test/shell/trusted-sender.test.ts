import { describe, expect, it } from 'vitest';
import { pageAt } from '../../main/shell/page.ts';
import { isTrusted, type Sender } from '../../main/shell/trusted-sender.ts';

const page = pageAt(undefined);
const home = 'app://boxfile/index.html';

function event(changes: { id?: number; url?: string; parent?: unknown; gone?: boolean }): Sender {
  const { id = 1, url = home, parent = null, gone = false } = changes;
  return { sender: { id }, senderFrame: gone ? null : { url, parent } };
}

describe('who may call', () => {
  const judge = (sender: Sender): boolean => isTrusted(sender, page, (id) => id === 1);

  it('is the main frame of our window on our page', () => expect(judge(event({}))).toBe(true));
  it('is not another window', () => expect(judge(event({ id: 2 }))).toBe(false));
  it('is not a frame in it', () => expect(judge(event({ parent: {} }))).toBe(false));
  it('is not a frame that is gone', () => expect(judge(event({ gone: true }))).toBe(false));
  it.each([
    'about:blank',
    'https://example.com/',
    'app://boxfile.example.com/index.html',
    'data:text/html,x',
    '',
  ])('is not a page at %j', (url) => expect(judge(event({ url }))).toBe(false));
});
