import { it } from 'vitest';
import { readAdoption } from '../../src/county/aside.ts';
import { PROJECT } from './miniLibrary.ts';

/** What pins the home library itself (how much it holds, its own entries and lists) goes with it: in a copy another county took over there is no such test. */
const AT_HOME = readAdoption(PROJECT) === undefined;

/** Like `it`, of the home library only. */
export const atHome = (AT_HOME ? it : () => undefined) as typeof it;
