// How long it takes to tell whether a PIN is the right one, for somebody who has an account and for nobody.
import { hashSecret, isSecret } from '../../main/accounts/secret-hash.ts';

const rounds = 11;
const stored = await hashSecret('271828');

async function middle(known, typed) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await isSecret(known, typed);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

const right = await middle(stored, '271828');
const wrong = await middle(stored, '314159');
const nobody = await middle(null, '271828');
console.log(JSON.stringify({ right, wrong, nobody }));
