import { mountMatch } from './app.ts';

const app = document.getElementById('match');
if (app) mountMatch(app);
