import { rowDetails } from './rowDetails.ts';

window.policyMatchRow = rowDetails;
