import { z } from 'zod';
import { administrators, command, everyone, query } from './endpoint.ts';
import { instant, line, nothing, token } from './fields.ts';

/** Why a backup was made: by the day, by somebody's wish, or before an act that changes much. */
export const backupTriggers = ['daily', 'request', 'migration', 'import', 'restore'] as const;
export type BackupTrigger = (typeof backupTriggers)[number];

/** How a backup stands to the open register: the same, an earlier state of it, a later one, both have gone on, or another register's. */
export const backupRelations = ['same', 'earlier', 'later', 'parted', 'other-register'] as const;
export type BackupRelation = (typeof backupRelations)[number];

export const backupLine = z.strictObject({
  token,
  name: z.string(),
  at: instant,
  trigger: z.enum(backupTriggers),
  office: z.string(),
  devices: z.int(),
  attachments: z.int(),
  /** Of the database and the files that belong to it. */
  bytes: z.int(),
  /** Newest entry of its change feed: the same head is the same history. */
  headSequence: z.int(),
  headHash: z.string(),
});
export type BackupLine = z.infer<typeof backupLine>;

/** What lies in the register and not in the backup. */
const lost = z.strictObject({
  devices: z.int(),
  handOvers: z.int(),
  scans: z.int(),
  /** Everything that was entered after it, coming and going left out. */
  entries: z.int(),
});
export type LostByRestore = z.infer<typeof lost>;

const restored = z.strictObject({
  /** What was in the register's place before, kept beside it. Null where nothing was. */
  kept: z.string().nullable(),
  /** Attachments that the backup should have and does not, or not whole. */
  missing: z.int(),
});

/** The recovery code that is on the sheet of the backup's day, where the present key does not open it. */
const restoring = z.strictObject({ backup: token, code: line.optional() });
const job = z.strictObject({ job: z.uuid() });

export const backup = {
  overview: query({
    input: nothing,
    output: z.strictObject({
      /** Newest first. */
      here: z.array(backupLine),
      /** Registers that a restore has put aside, newest first. */
      kept: z.array(z.strictObject({ token, name: z.string(), at: instant })),
      lastAway: instant.nullable(),
      daysSinceAway: z.int().nullable(),
      /** Whether it is time for a copy off this PC. */
      awayDue: z.boolean(),
      /** Whether the examination since the start has found the register damaged. */
      damaged: z.boolean(),
    }),
    roles: everyone,
  }),
  /** Makes a backup: in a folder chosen through the dialog, or among the automatic ones. */
  make: command({ input: z.strictObject({ folder: token.optional() }), output: job, roles: everyone }),
  /** Asks for a folder or stick and lists the backups there; null when the dialog was closed. */
  choose: command({
    input: nothing,
    output: z.strictObject({ name: z.string(), backups: z.array(backupLine) }).nullable(),
    roles: everyone,
    needs: 'nothing',
  }),
  /** What a backup holds, and what restoring it would cost. */
  inspect: query({
    input: restoring,
    output: z.strictObject({ backup: backupLine, relation: z.enum(backupRelations), lost: lost.nullable() }),
    roles: administrators,
  }),
  /** Puts a backup in the place of the open register, which is kept aside. */
  restore: command({ input: restoring, output: restored, roles: administrators }),
  /** Goes back to a register that a restore has put aside. */
  undoRestore: command({
    input: z.strictObject({ kept: token }),
    output: restored,
    roles: administrators,
  }),
  /** Makes a register out of a backup where none is open, e.g. on a new computer. */
  restoreNew: command({ input: restoring, output: restored, roles: everyone, needs: 'nothing' }),
  /** The backups of the register that could not be opened at the start. */
  ofDamaged: query({
    input: nothing,
    output: z.strictObject({ folder: z.string(), here: z.array(backupLine) }),
    roles: everyone,
    needs: 'nothing',
  }),
  /** Puts a backup in the place of the register that could not be opened, which is kept aside. */
  restoreDamaged: command({ input: restoring, output: restored, roles: everyone, needs: 'nothing' }),
  /** Copies the files of the register that could not be opened, encrypted as they are, for somebody to help. */
  saveDamaged: command({
    input: z.strictObject({ folder: token }),
    output: z.strictObject({ name: z.string(), file: token }),
    roles: everyone,
    needs: 'nothing',
  }),
};
