import { join } from 'node:path';
import { getLibrary, type Library } from '../../src/library/library.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { loadHouseholds, type TypicalHousehold } from '../../src/library/read/households.ts';
import { PROJECT } from './miniLibrary.ts';

/** The invented county that tests of the code stand on. */
export const COUNTY = join(PROJECT, 'tests/fixtures/county');

export const county = (): Library => getLibrary(COUNTY);
export const countyMatch = () => matchData(county());
export const countyHouseholds = (): TypicalHousehold[] => loadHouseholds(COUNTY, county().day);
