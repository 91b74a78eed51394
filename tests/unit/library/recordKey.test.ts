import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/library/read/entry.ts';
import { recordKey } from '../../../src/library/read/recordKey.ts';
import { keyOf, rememberAs, stopRemembering } from '../../../src/store/remember.ts';
import { COUNTY } from '../../support/county.ts';

const read = () => readEntry(COUNTY, join(COUNTY, 'content/policies/central/dibao.mdx')).entry!;
afterEach(stopRemembering);

describe('the key of a record', () => {
  it('tells all that the record says, whether it is read or remembered', () => {
    const place = { code: 'one', folder: mkdtempSync(join(tmpdir(), 'record-')) };
    const whole = keyOf(JSON.stringify(read().policy));
    rememberAs(place);
    expect(recordKey(read().policy)).toBe(whole);
    stopRemembering();
    rememberAs(place);
    expect(recordKey(read().policy)).toBe(whole);
  });

  it('is another one for what is made of a record', () => {
    const { policy } = read();
    const key = recordKey(policy);
    expect(recordKey({ ...policy, title: `${policy.title}啊` })).not.toBe(key);
    expect(recordKey({ ...policy })).toBe(key);
  });
});
