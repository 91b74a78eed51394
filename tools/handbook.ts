/** npm run handbook [-- --root 文件夹]: the whole library as one PDF, put among the release's files. Not part of the build. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../src/domain/policy/problem.ts';
import { bookHeadings, bookHtml } from '../src/editions/handbook/bookHtml.ts';
import { editionRecordSchema } from '../src/editions/website/editionRecordSchema.ts';
import { getLibrary, type Library } from '../src/library/library.ts';
import { loadTerms } from '../src/library/read/terms.ts';
import { contentFolder, PROJECT, rootOption, runForPerson } from './cli.ts';
import { bookFont } from './handbook/font.ts';
import { printHandbook } from './handbook/printBook.ts';

const SUMS = 'SHA256SUMS';

/** The book belongs to the edition that was built last: another one's figures must not stand beside it. */
function refuseOtherEdition(release: string, { day, checksum }: Library): void {
  const file = join(release, 'edition.json');
  if (!existsSync(file) || !existsSync(join(release, SUMS)))
    throw new Refusal('还没有建好的 release，汇编没有地方放。改法：先运行 npm run build，再运行 npm run handbook');
  const built = editionRecordSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  if (built?.day !== day || built.checksum !== checksum)
    throw new Refusal('content 在上次构建以后改过，汇编会和 release 里别的文件对不上。改法：先运行 npm run build，再运行 npm run handbook');
}

/** Puts the book among the known files of the release, with its checksum. */
function addToRelease(release: string, name: string, bytes: Uint8Array): void {
  writeFileSync(join(release, name), bytes);
  const others = readFileSync(join(release, SUMS), 'utf8')
    .split('\n')
    .filter((line) => line && !line.endsWith(`  ${name}`));
  const own = `${createHash('sha256').update(bytes).digest('hex')}  ${name}`;
  const path = (line: string) => line.slice(66);
  writeFileSync(join(release, SUMS), `${[...others, own].sort((a, b) => (path(a) < path(b) ? -1 : 1)).join('\n')}\n`);
}

async function makeHandbook(root: string): Promise<void> {
  const started = Date.now();
  const release = join(root, 'release');
  const library = getLibrary(root);
  refuseOtherEdition(release, library);
  const styles = `${bookFont()}\n${readFileSync(join(PROJECT, 'src/editions/handbook/handbook.css'), 'utf8')}`;
  const terms = loadTerms(root);
  const { pdf, pages } = await printHandbook(bookHeadings(library), (known) => bookHtml({ library, terms, styles }, known));
  const name = `policy-handbook-${library.day}.pdf`;
  addToRelease(release, name, pdf);
  console.log(
    `已写好 release/${name}，${library.entries.length}条政策，${pages}页，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒。下次构建换版时它会一起换掉，要用再运行一次。`,
  );
}

await runForPerson({
  name: 'handbook',
  does: '把全库印成一本 PDF 汇编，放进 release；先要建好这一版',
  options: { root: rootOption },
  run: (_, { root }) => makeHandbook(contentFolder(root)),
});
