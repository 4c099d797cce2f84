import { documentsBench } from './documents-bench.mjs';

await documentsBench({
  title: '1,000 labels, L6009',
  ownRunner: 'own-labels',
  harnessRunner: 'harness-labels',
  workload: 'W2',
  peers: ['pdfkit (floor)', 'TCPDF', 'reportlab + segno'],
});
