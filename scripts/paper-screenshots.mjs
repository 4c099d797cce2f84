/**
 * What `screenshots.mjs` lends: the window of the sample register with its administrator signed in, and ways
 * to keep a picture of the window, or of the first page of the document in it.
 * @typedef {object} Studio
 * @property {import('@playwright/test').Page} window
 * @property {(name: string) => Promise<void>} take
 * @property {(name: string) => Promise<unknown>} savePage
 */

/**
 * Pictures of papers on their way, signed, claimed on, renewed, returned and taken blank. Two agreements must
 * be on paper: of the first box and of the second.
 * @param {Studio} studio
 * @param {readonly [string, string]} boxes
 */
export async function takePapers({ window, take, savePage }, [first, second]) {
  const button = (/** @type {string | RegExp} */ name) => window.getByRole('button', { name }).first();
  const rail = (/** @type {string} */ name) =>
    window.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name, exact: true }).click();
  const link = (/** @type {string | RegExp} */ name) => window.getByRole('link', { name }).first();
  const scan = async (/** @type {string} */ code) => {
    await window.keyboard.type(code);
    await window.keyboard.press('Enter');
  };
  const find = async (/** @type {string} */ text) => {
    await rail('Agreements');
    await window.getByRole('textbox', { name: 'Find by number or holder' }).fill(text);
    await window.getByRole('gridcell', { name: second, exact: true }).first().waitFor();
  };
  const open = async (/** @type {string} */ number) => {
    await find(number.slice(0, -1));
    await window.getByRole('gridcell', { name: number, exact: true }).first().click();
    await window.getByRole('heading', { level: 1, name: `Agreement ${number}` }).waitFor();
  };
  const choose = async (/** @type {string} */ item) => {
    await button(/^More/).click();
    await window.getByRole('menuitem', { name: item }).click();
  };

  // Out to a supervisor and back.
  await find(first.slice(0, -1));
  for (const number of [first, second]) {
    await window.getByRole('checkbox', { name: `Select ${number}` }).click();
  }
  await button('Issue to a supervisor').click();
  await window.getByRole('combobox', { name: 'Supervisor' }).fill('Supervisor Sample');
  await window.getByRole('option').first().click();
  await window.getByText(/2 agreements, 4 copies to /).waitFor();
  await take('issue-forms');
  await button('Issue to a supervisor').click();
  await window.locator('canvas').first().waitFor();
  await savePage('receipt-sheet');
  await open(first);
  await take('copies');
  await rail('Outstanding');
  await link('Take papers back').click();
  await window.getByLabel('Scan the code of a form, or type its number and copy').waitFor();
  await scan(first);
  await window.getByText('2 papers taken back').waitFor();
  await scan(`${second} A`);
  await window.getByText('3 papers taken back').waitFor();
  await take('take-back');
  await rail('Today');
  await window.getByText('Collected, not sent to a council').first().waitFor();
  await take('today');

  // Signed.
  await open(first);
  await button('Record signatures').click();
  for (const name of [null, 'Supervisor Specimen', 'Officer Specimen']) {
    if (name) await window.getByLabel('Name of who signed').fill(name);
    await window.keyboard.press('Control+Enter');
    await window.waitForTimeout(500);
  }
  await window.getByLabel('Name of who signed').fill('Chair Specimen');
  await window.getByLabel('Title or office held').fill('Council chair');
  await window.getByLabel('What the stamp says').fill('SPECIMEN COUNCIL');
  await take('signatures');
  await window.keyboard.press('Control+Enter');
  await window.getByText('Copy B: complete').waitFor();

  // Claimed on.
  await button('Set the allowance').click();
  await window.getByLabel('Amount').fill('150');
  await window.keyboard.press('Control+Enter');
  await window.getByRole('dialog').waitFor({ state: 'hidden' });
  await button('Enter a claim').click();
  await window.getByRole('dialog').getByLabel('What for').fill('Airtime and data');
  await take('claim');
  await window.keyboard.press('Control+Enter');
  await window.getByRole('dialog').waitFor({ state: 'hidden' });
  await rail('Claims');
  await window.getByRole('gridcell', { name: first }).first().waitFor();
  await take('claims');
  await link('Print the list').click();
  await button('Print the list').click();
  await window.locator('canvas').first().waitFor();
  await savePage('claims-list');

  // Renewed, handed on, brought back.
  await rail('Agreements');
  await choose('Yearly signing');
  await window.getByLabel('Due by').fill('31/12/2099');
  await window.getByRole('checkbox', { name: `Choose ${first}` }).check();
  await take('renewals');
  await open(first);
  await link(first).click();
  await window.getByText('IMEI 1').waitFor();
  const facts = await window.getByRole('main').innerText();
  const imei = (/IMEI 1\s+([\d ]{15,})/.exec(facts)?.[1] ?? '').replace(/\s/g, '');
  await open(first);
  await choose('Transfer to another holder');
  await window.locator('[data-path="match.box"]:focus').waitFor();
  await scan(first);
  await scan(imei);
  await window.getByText('Box and phone belong together').waitFor();
  await take('transfer');
  await open(second);
  await link(second).click();
  await link('Take back').click();
  await window.getByLabel('Money owed').fill('100');
  await window.keyboard.press('Control+Enter');
  await window.getByText('back in stock').waitFor();
  await open(second);
  await window.getByText('It cannot be archived yet').scrollIntoViewIfNeeded();
  await take('return');
  await link('Return slip').click();
  await button('Return slip').click();
  await window.locator('canvas').first().waitFor();
  await savePage('return-slip');

  // Blank.
  await rail('Agreements');
  await choose('Print blank forms');
  await window.getByLabel('How many forms').fill('2');
  await button('Take the numbers').click();
  await window.locator('canvas').first().waitFor();
  await take('blank-forms');
  await rail('Agreements');
  await choose('Enter a form');
  await window.getByLabel('Scan the form').waitFor();
  await scan('BO-00202 A');
  await window.getByRole('combobox', { name: 'Health worker' }).waitFor();
  await take('enter-form');
  await rail('Agreements');
  await choose('Box numbers');
  await window
    .getByRole('row', { name: /On a registered device/ })
    .first()
    .waitFor();
  await take('box-numbers');
}
