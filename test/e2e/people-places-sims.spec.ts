import { expect, expectNoSeriousViolations, test } from './boxfile.fixture.ts';
import { openArea } from './import-list.ts';

test('a person is added and corrected', async ({ boxfile, sample: window }) => {
  await openArea(boxfile, 'People');
  await expectNoSeriousViolations(window);
  await window.getByRole('link', { name: 'Add a person' }).click();
  await expect(window.getByLabel('Full name')).toBeFocused();
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByLabel('Full name')).toHaveAccessibleDescription('Fill this in.');
  await expectNoSeriousViolations(window);

  await window.getByLabel('Full name').fill('Ngozi Specimen');
  await window.getByLabel('Code').fill('CHW-90001');
  await window.getByLabel('Phone number').fill('076 555 001');
  await window.getByRole('combobox', { name: 'Supervisor' }).fill('Supervisor Sample 02');
  await window.getByRole('option', { name: /Supervisor Sample 02/ }).click();
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Ngozi Specimen' })).toBeVisible();
  await expect(window.getByText('+232 76 555001')).toBeVisible();
  await expect(window.getByRole('link', { name: 'Supervisor Sample 02' })).toBeVisible();
  await expectNoSeriousViolations(window);

  await window.getByRole('link', { name: 'Edit' }).click();
  await window.getByLabel('Full name').fill('Ngozi Specimen Two');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Ngozi Specimen Two' })).toBeVisible();
  await openArea(boxfile, 'People');
  await window.getByLabel('Name, code or phone').fill('CHW-90001');
  await expect(window.getByRole('grid', { name: 'People' })).toHaveAttribute('aria-rowcount', '2');
});

test('the tree of places opens, grows and leads to devices', async ({ boxfile, sample: window }) => {
  await openArea(boxfile, 'Places');
  await expect(window.getByText('200 devices')).toBeVisible();
  await window.getByRole('button', { name: 'What lies in Bo', exact: true }).click();
  await window.getByRole('link', { name: 'Badjia', exact: true }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Badjia' })).toBeVisible();
  await expectNoSeriousViolations(window);

  await window.getByRole('link', { name: 'Add a place below' }).click();
  await expect(window.getByRole('combobox', { name: 'Lies in' })).toHaveValue('Bo / Badjia');
  await window.getByRole('textbox', { name: 'Name', exact: true }).fill('Specimen Section');
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Specimen Section' })).toBeVisible();
  await window.getByRole('link', { name: 'Bo / Badjia' }).click();
  await expect(window.getByRole('link', { name: 'Specimen Section' })).toBeVisible();

  const devices = window.getByRole('button', { name: /^\d+ devices$/ });
  const count = Number.parseInt((await devices.textContent()) ?? '', 10);
  await devices.click();
  await expect(window.getByRole('grid', { name: 'Devices' })).toHaveAttribute(
    'aria-rowcount',
    String(count + 1),
  );

  await openArea(boxfile, 'Places');
  await window.getByLabel('Name or code of a place').fill('Specimen Section');
  await expect(window.getByRole('grid', { name: 'Places' })).toHaveAttribute('aria-rowcount', '2');
});

test('a SIM card moves from one device to another', async ({ boxfile, sample: window }) => {
  await openArea(boxfile, 'SIM cards');
  await expectNoSeriousViolations(window);
  await window.getByLabel('Phone number or card number').fill('076 000001');
  const list = window.getByRole('grid', { name: 'SIM cards' });
  await expect(list).toHaveAttribute('aria-rowcount', '2');
  await list.focus();
  await window.keyboard.press('Enter');
  await expect(window.getByText('in BO-00001')).toBeVisible();
  await expectNoSeriousViolations(window);

  await window.getByRole('button', { name: 'Take out' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
  await expect(window.getByText('The SIM card is out of BO-00001.')).toBeVisible();

  await window.getByRole('button', { name: 'Put into a device' }).click();
  await window.getByRole('combobox', { name: 'Device' }).fill('BO-00002');
  await window.getByRole('option', { name: /^BO-00002/ }).click();
  await expectNoSeriousViolations(window);
  await window.getByRole('button', { name: 'Put in', exact: true }).click();
  await expect(window.getByText('The SIM card is in BO-00002.')).toBeVisible();
  await expect(window.getByRole('link', { name: 'BO-00002' })).toBeVisible();

  const more = window.getByRole('button', { name: 'More actions' });
  await more.click();
  await window.getByRole('menuitem', { name: 'Enter how it was secured' }).click();
  await window.getByRole('dialog').getByText('Seal').click();
  await expectNoSeriousViolations(window);
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByRole('definition').filter({ hasText: /^Seal\s*since/ })).toBeVisible();
  await more.click();
  await window.getByRole('menuitem', { name: 'Enter an inspection' }).click();
  await window.getByRole('dialog').getByText('Broken').click();
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByRole('definition').filter({ hasText: /found broken/ })).toBeVisible();

  await window.getByRole('button', { name: 'Edit' }).click();
  await window.getByLabel('SIM card number').fill('123');
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByLabel('SIM card number')).toHaveAccessibleDescription(/18 to 20 digits/);
});

test('the office is renamed, the register checked and closed', async ({ boxfile, sample: window }) => {
  await openArea(boxfile, 'Settings');
  await expectNoSeriousViolations(window);
  await window.getByLabel('Office name').fill('Renamed Specimen Office');
  await window.getByRole('radio', { name: 'The box number only' }).check();
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByText('The settings are saved.')).toBeVisible();
  await expect(window.getByRole('navigation', { name: 'Main menu' })).toContainText(
    'Renamed Specimen Office',
  );
  await expect(window.getByRole('radio', { name: 'The box number only' })).toBeChecked();

  await window.getByRole('button', { name: 'Check the register' }).click();
  await expect(window.getByText('The register is sound')).toBeVisible();
  await expectNoSeriousViolations(window);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Close the register' }).click();
  await expect(window.getByRole('button', { name: 'Create a register' })).toBeVisible();
});
