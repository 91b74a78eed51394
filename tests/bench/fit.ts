/**
 * npm run bench:fit: fits the two tables of src/search/passages/weights.ts anew on the development lists, and prints how often
 * the box would be right at each bar, every list judged by weights that never saw it. --write puts the tables into the file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitRanking, fitTrust, judge, weightsFile } from './fitting.ts';
import { collect, foldOf } from './samples.ts';

const BARS = [0.6, 0.65, 0.7, 0.75, 0.78, 0.8, 0.82, 0.85, 0.88, 0.9, 0.92];
const SURE = 'src/search/passages/weights.ts';

const samples = await collect();
const folds = [...new Set(samples.map(foldOf))];
const inFold = (fold: string) => samples.filter((sample) => foldOf(sample) === fold);
const outOf = (fold: string) => samples.filter((sample) => foldOf(sample) !== fold);
/** Every sample with a ranking that never saw its list: trust is learnt from what it will meet. */
const unseen = folds.flatMap((fold) => {
  const ranking = fitRanking(outOf(fold));
  return inFold(fold).map((sample) => ({ sample, ranking }));
});
const judged = folds.flatMap((fold) => {
  const trust = fitTrust(unseen.filter(({ sample }) => foldOf(sample) !== fold));
  return unseen.filter(({ sample }) => foldOf(sample) === fold).map(({ sample, ranking }) => judge(sample, ranking, trust));
});
const answerable = (kind: 'near' | 'answers') => judged.filter(({ sample }) => sample.question.right && sample.list.startsWith(kind)).length;
for (const kind of ['answers', 'near'] as const) {
  console.log(`${kind}：${answerable(kind)}问该答`);
  for (const bar of BARS) {
    const shown = judged.filter(({ sample, sure }) => sample.list.startsWith(kind) && sure >= bar);
    const count = (verdict: string) => shown.filter((one) => one.verdict === verdict).length;
    const right = count('right');
    const all = right + count('wrong') + count('beside');
    console.log(
      `${bar.toFixed(2)}  right ${(right / answerable(kind)).toFixed(3)}  right/shown ${(right / all).toFixed(3)}  wrong ${count('wrong')}  beside ${count('beside')}`,
    );
  }
}
if (process.argv.includes('--write')) {
  writeFileSync(join(import.meta.dirname, '../..', SURE), weightsFile(fitRanking(samples), fitTrust(unseen)));
  console.log(`${SURE} written`);
}
if (process.argv.includes('--misses'))
  for (const { sample, sure, verdict, say } of judged)
    if (sure >= 0.75 && verdict !== 'right' && verdict !== 'refused')
      console.log(`${sample.list} ${verdict} ${sure.toFixed(2)} ${sample.question.query}\n    ${say}`);
