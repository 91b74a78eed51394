/** Writes docs/household.md from the vocabulary, so that the page and the schema cannot differ (a test compares them). */
import { writeFileSync } from 'node:fs';
import { householdDocs } from './householdDocs.ts';

writeFileSync('docs/household.md', householdDocs());
