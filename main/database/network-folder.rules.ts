/** A file system that is in place, as `/proc/self/mounts` names it. */
export interface Mount {
  readonly folder: string;
  readonly type: string;
}

/** File systems whose files lie on another computer. */
const remoteTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs?|afs|9p|ceph|glusterfs|lustre|beegfs|ocfs2|gfs2|davfs2?|fuse\.(sshfs|s3fs|rclone|davfs2?|glusterfs|ceph|curlftpfs|smbnetfs|gvfsd-fuse))$/;

/** The lines of `/proc/self/mounts`, where a space in a path stands as `\040`. */
export function readMounts(text: string): Mount[] {
  const plain = (path: string): string =>
    path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return text.split('\n').flatMap((line) => {
    const [, folder, type] = line.split(' ');
    return folder === undefined || type === undefined ? [] : [{ folder: plain(folder), type }];
  });
}

/** The file system that a path lies on: the innermost one, and of several in one place the last. */
function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  const within = ({ folder }: Mount): boolean =>
    path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
  return mounts
    .filter(within)
    .reduce<Mount | undefined>(
      (best, one) => (best && best.folder.length > one.folder.length ? best : one),
      undefined,
    );
}

/**
 * Whether a folder lies on another computer. SQLite's write-ahead log needs memory that all its users share,
 * which does not reach across a network: two computers would spoil the register.
 *
 * @param path absolute and resolved: on Windows a mapped drive resolves to the share behind it
 */
export function isNetworkFolder(path: string, mounts: readonly Mount[]): boolean {
  // `\\?\C:\` and `\\.\` are this computer's own; `\\?\UNC\` is a share.
  if (/^[\\/]{2}/.test(path) && !/^[\\/]{2}[?.][\\/](?!UNC[\\/])/i.test(path)) return true;
  return remoteTypes.test(mountOf(path, mounts)?.type ?? '');
}
