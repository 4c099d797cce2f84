import { writeFile } from 'node:fs/promises';
import sampleDevices from '../../resources/sample/devices.csv?raw';
import { enterSampleAccounts } from '../accounts/index.ts';
import { importFile } from '../exchange/index.ts';
import { createKeyedRegister, newKeys, publishedCode } from '../keys/index.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { defaultTerms } from './office.rules.ts';
import { enterOffice } from './office.service.ts';

/** Makes a register of invented workers, to try the program with. */
export const sampleJob: JobFunction<JobInputOf<'sample'>> = async (input, run) => {
  const { account, now, newId } = run;
  const register = createKeyedRegister(
    { folder: input.folder, account, now, newId },
    newKeys({ code: publishedCode, confirmed: true }),
    (tx) =>
      enterOffice(
        tx,
        {
          name: 'Sample District Health Office',
          country: 'SL',
          prefix: 'BO',
          firstNumber: 1,
          placeLevels: ['District', 'Chiefdom', 'Section', 'Village'],
        },
        {
          sample: true,
          terms: {
            ...defaultTerms(),
            partnerName: 'Sample Partner',
            programmeName: 'Sample Community Health Programme',
            councilName: 'Sample District Council',
            supportContact: 'Sample Help Desk, +232 76 000 000',
            currency: 'SLE',
            allowance: 'SLE 50 of airtime and data each month',
            governingPlace: 'Sample District',
          },
        },
      ),
  );
  try {
    register.write(enterSampleAccounts);
    const path = run.temporary('sample-devices.csv');
    await writeFile(path, sampleDevices);
    await importFile(
      {
        source: { path, fileName: 'sample-devices.csv', kind: 'devices', sheet: null },
        mapping: {},
        write: 'all',
        report: null,
      },
      { ...run, db: register.db, write: register.write, folder: input.folder },
    );
    return { kind: 'nothing' };
  } finally {
    register.close();
  }
};
