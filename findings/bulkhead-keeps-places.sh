#!/usr/bin/env bash
# A place in the queue of a bulkhead whose caller has left.
#
# cockatiel 4.0.0 takes an AbortSignal in bulkhead(...).execute(work, signal). A caller who leaves while waiting keeps the place:
# the promise stays open, `queueSlots` stays 0, and whoever comes next is refused with BulkheadRejectedError, until the work ahead
# ends. Only then is the one who left told so (TaskCancelledError). A limit on a slow server so refuses patient callers because
# of impatient ones.
#
# Seen with Node.js 20 and 24. Fails once it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent cockatiel@4.0.0
cat >places.mjs <<'JS'
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { bulkhead } from 'cockatiel';

const nameOf = (error) => error.constructor.name;
const policy = bulkhead(1, 1);
let end;
const ahead = policy.execute(() => new Promise((resolve) => (end = resolve)));
const leaving = new AbortController();
const left = policy.execute(() => 'ran', leaving.signal).catch(nameOf);
leaving.abort();

assert.equal(await Promise.race([left, pause(200, 'still waiting')]), 'still waiting');
assert.equal(policy.queueSlots, 0);
const patient = await policy.execute(() => 'ran').catch(nameOf);
assert.equal(patient, 'BulkheadRejectedError');
end();
await ahead;
assert.equal(await left, 'TaskCancelledError');
console.log(`the next, patient caller: ${patient}; the one who left, once the work ahead had ended: ${await left}`);
JS
node places.mjs
