import { documentsBench } from './documents-bench.mjs';

await documentsBench({
  title: '1,000 agreements x 2 copies x 4 pages',
  ownRunner: 'own-agreements',
  harnessRunner: 'harness-agreements',
  workload: 'W1',
  times: 2,
  peers: ['reportlab canvas', 'pdfkit (floor)'],
});
