import { samplePeople } from '../../preload/contract/sample-people.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { addAccount } from './accounts.service.ts';

/** The published PIN of the sample, hashed once and for all: nothing is kept secret by it. */
const hashed =
  '$argon2id$v=19$m=65536,t=8,p=1$CMeF09Ic0ux7Ft8GdyclQA$M8gokHSXAj78DCD1bPWobUlXt1C9xKvKs6qk0eIRZCs';

/** Enters the sample's people, one for each role. */
export function enterSampleAccounts(tx: UnitOfWork): Recorded<void> {
  const added = samplePeople.map((person) => addAccount(tx, { ...person, hashed, mustChange: false }));
  return recorded(undefined, added[0]?.receipt ?? tx.nothingWritten());
}
