import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectNoSeriousViolations, test } from './boxfile.fixture.ts';

const shots = process.env['TEMPLATE_SHOTS'];
async function shot(window: Page, name: string): Promise<void> {
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  await window.screenshot({ path: join(shots, `${name}.png`) });
}

async function openTemplates(window: Page): Promise<void> {
  await window.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Settings' }).click();
  await window.getByRole('link', { name: 'Agreement templates' }).click();
  await expect(window.getByRole('table', { name: 'Agreement templates' })).toBeVisible();
}

test('a draft is written with its sample beside it, published, and compared', async ({ sample: window }) => {
  await openTemplates(window);
  await shot(window, 'list');
  await expectNoSeriousViolations(window);
  await window.getByRole('link', { name: "Institution's device" }).click();
  await shot(window, 'template');
  await window.getByRole('button', { name: 'Write a new version' }).click();

  const paper = window.getByRole('region', { name: 'Preview' });
  await expect(paper.getByText('Sample Worker').first()).toBeAttached({ timeout: 30_000 });
  await shot(window, 'editor');
  await window.getByRole('button', { name: 'Edit “Keeping it safe”' }).click();
  const text = window.getByRole('textbox', { name: 'Text' });
  await text.fill('Keep the device in the blue bag of ');
  await window.getByLabel('Insert').selectOption('officeName');
  await expect(text).toHaveValue('Keep the device in the blue bag of {officeName}');
  await text.press('End');
  await text.pressSequentially('.');
  await shot(window, 'clause');
  await window.getByRole('button', { name: 'Next page' }).click();
  await expect(paper.getByRole('region', { name: /^Page 2 of / })).toContainText(
    /in the blue\s*bag\s*of\s*Sample\s*District\s*Health\s*Office\./,
    { timeout: 30_000 },
  );

  await window.getByRole('button', { name: /^Drag “Only you use it”/ }).press('ArrowDown');
  await expect(window.getByText('“Only you use it” is now at place 4')).toBeAttached();
  await expectNoSeriousViolations(window);
  const parts = window.getByRole('radiogroup', { name: 'Parts of the template' });
  await parts.getByText('Terms').click();
  await window.getByLabel('A loss is to be reported within (hours)').fill('6');
  await shot(window, 'terms');
  await parts.getByText('Copies and signatures').click();
  await window.getByRole('button', { name: 'Add copy C' }).click();
  await shot(window, 'form');
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'Publish', exact: true }).click();
  await window.getByLabel('What is new').fill('Blue bags');
  await window.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(window.getByText('Version 1 is published.')).toBeVisible();
  const published = window.getByRole('row', { name: /Version 1/ });
  await expect(published.getByText('In use')).toBeVisible();
  await expect(published.getByText('Blue bags')).toBeVisible();

  await published.getByRole('button', { name: /Version 1/ }).click();
  await window.getByRole('menuitem', { name: 'Compare' }).click();
  await expect(window.getByText(/\d differences/)).toBeVisible();
  await expect(window.getByRole('insertion').filter({ hasText: 'blue' })).toBeVisible();
  await expect(window.getByText('A loss is to be reported within (hours)')).toBeVisible();
  await shot(window, 'compare');
  await expectNoSeriousViolations(window);
});

test('a draft with an unknown word is refused at its clause, and a review of texts is entered', async ({
  sample: window,
}) => {
  await openTemplates(window);
  const swahili = window.getByRole('row', { name: /^Swahili/ });
  await expect(swahili.getByText('not yet')).toBeVisible();
  await swahili.getByRole('button', { name: 'Enter a review' }).click();
  await window.getByLabel('Name and office').fill('Specimen Reviewer, Sample Office');
  await window.getByRole('dialog').getByRole('button', { name: 'Enter a review' }).click();
  await expect(swahili.getByText(/^Specimen Reviewer, Sample Office/)).toBeVisible();

  await window.getByRole('link', { name: 'Short loan' }).click();
  await window.getByRole('button', { name: 'Write a new version' }).click();
  await window.getByRole('button', { name: 'Add a clause' }).click();
  await window.getByRole('menuitem', { name: 'A clause of your own' }).click();
  await window.getByRole('textbox', { name: 'Title' }).fill('Storage');
  await window.getByRole('textbox', { name: 'Text' }).fill('Bring it back within {days} days.');
  await expect(window.getByText(/Clause “Storage”.*“days”/)).toBeVisible({ timeout: 30_000 });
  await window.getByRole('button', { name: 'Publish', exact: true }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(window.getByText('This draft cannot be published yet')).toBeVisible();
  await expect(window.getByText('“days” in clause “Storage”')).toBeVisible();
  await shot(window, 'refused');
});
