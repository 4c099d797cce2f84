import { describe, expect, it } from 'vitest';
import { liesOnNetwork } from '../../main/database/folder-drive.ts';
import { isNetworkFolder, readMounts } from '../../main/database/network-folder.rules.ts';
import { temporaryFolder } from '../support/register.ts';

const mounts = readMounts(
  [
    '/dev/sda1 / ext4 rw,relatime 0 0',
    'server:/export /home/office\\040share nfs4 rw 0 0',
    '//server/data /mnt/data cifs rw 0 0',
    'user@server: /mnt/ssh fuse.sshfs rw 0 0',
    '/dev/sdb1 /media/stick vfat rw 0 0',
    '/dev/sdc1 /media/ntfs fuseblk rw 0 0',
    '/dev/sda2 /mnt/data/local ext4 rw 0 0',
    'tmpfs /tmp tmpfs rw 0 0',
  ].join('\n'),
);

describe('a folder on another computer', () => {
  it.each([
    '\\\\server\\share\\register',
    '//server/share/register',
    '\\\\?\\UNC\\server\\share',
    '/home/office share/register',
    '/mnt/data',
    '/mnt/data/register',
    '/mnt/ssh/register',
  ])('%s', (path) => {
    expect(isNetworkFolder(path, mounts)).toBe(true);
  });
});

describe('a folder on this computer', () => {
  it.each([
    'C:\\Users\\office\\register',
    '\\\\?\\C:\\Users\\office',
    '\\\\.\\C:\\register',
    '/home/office/register',
    '/home/office share too/register',
    '/media/stick/register',
    '/media/ntfs/register',
    '/mnt/data/local/register',
    '/tmp/register',
  ])('%s', (path) => {
    expect(isNetworkFolder(path, mounts)).toBe(false);
  });

  it('is found out of the system, also where it is still to be made', () => {
    const folder = temporaryFolder();
    expect(liesOnNetwork(`${folder.path}/not/yet`)).toBe(false);
    folder.remove();
  });
});
