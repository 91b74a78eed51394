import doiuse from 'doiuse';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { DIST, released } from '../support/countySite.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const BROWSERS = ['chrome 80', 'firefox 78', 'safari 13.1'];
const scripts = filesUnder(DIST).filter((path) => path.endsWith('.js'));
const styles = filesUnder(DIST).filter((path) => path.endsWith('.css'));
const esCheck = (files: string[]) =>
  spawnSync(process.execPath, [join(PROJECT, 'node_modules/es-check/lib/cli/index.js'), 'es2020', ...files, '--checkFeatures', '--noCache'], {
    encoding: 'utf8',
  });

/** The inline scripts of the single file, written out so that the same tool reads them. */
function singleFileScripts(): string[] {
  const html = readFileSync(released('.html'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'inline-'));
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text], index) => {
    const file = join(folder, `${index}.js`);
    writeFileSync(file, text!);
    return file;
  });
}

/** Interfaces younger than our oldest browsers. What src/client/shared/polyfills.ts supplies is not among them. */
const TOO_YOUNG =
  /(?<!\.)\.(?:at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|showModal|showPopover|requestSubmit|checkVisibility|startViewTransition|arrayBuffer\(\)\.then)\(|\b(?:structuredClone|Object\.hasOwn|Object\.groupBy|crypto\.randomUUID|Array\.fromAsync|new WeakRef|new FinalizationRegistry|new DecompressionStream|new CompressionStream|AbortSignal\.timeout|Intl\.Segmenter|WebAssembly)\b|\?\.[\w$.]*\(\.\.\./g;

/** Features that may be missing because the page then only looks plainer; each with what happens without it. */
const GRACEFUL: Record<string, string> = {
  'flexbox-gap': 'shell.js marks the page and base.css gives margins instead',
  'css-focus-visible': 'the browser draws its own focus ring',
  'text-decoration': 'underlines keep the default thickness',
  'css-overflow': 'only the two-value form is young; none is used',
  multicolumn: 'break-inside has its older page-break form in these browsers or the row may split',
  'extended-system-fonts': 'the next font of the stack is taken',
  'text-size-adjust': 'only a phone’s own enlargement differs',
  'css-clip-path': 'visually hidden text also uses the old clip',
  'css-paged-media': 'the browser’s own page margins apply',
  'css-masks': 'not used: print-color-adjust is filed under it',
  'css-gradients': 'hatching; the word stands beside it',
  'css-not-sel-list': 'the rule is dropped, print keeps the light tokens',
  'css-text-wrap-balance': 'headlines break where they may',
  'css-sticky': 'the bar scrolls with the page',
  'css-page-break': 'a row may split',
  'css-widows-orphans': 'a line may stand alone',
  'css3-cursors': 'the ordinary arrow shows',
  'css-resize': 'the field keeps its size',
  outline: 'the ring is square',
  'css-appearance': 'the control keeps the system look',
  'user-select-none': 'text may be selected',
  'css-print-color-adjust': 'backgrounds may be left out; the character stands in a frame',
  'css-touch-action': 'double tap may zoom',
  'css-containment': 'only speed',
  'css-content-visibility': 'only browsers that fold details this way need it to unfold them on paper',
};

describe('Chrome 80, Firefox 78 and Safari 13.1', () => {
  it('can parse every script and have every language feature it uses', () => {
    expect(scripts.length).toBeGreaterThan(3);
    const ran = esCheck(scripts.map((path) => join(DIST, path)));
    expect(ran.status, ran.stdout + ran.stderr).toBe(0);
    const inline = esCheck(singleFileScripts());
    expect(inline.status, inline.stdout + inline.stderr).toBe(0);
  });

  it('have every interface the scripts call', () => {
    for (const path of [...scripts.filter((name) => !name.startsWith('search/')).map((name) => join(DIST, name)), ...singleFileScripts()]) {
      const text = readFileSync(path, 'utf8').replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
      expect(text.match(TOO_YOUNG) ?? [], path).toEqual([]);
    }
  });

  it('are seen failing: younger syntax and features are caught', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'young-')), 'x.js');
    writeFileSync(file, 'class A { static { this.x = [1].at(-1); } }');
    expect(esCheck([file]).status).not.toBe(0);
    expect('a.replaceAll("x","y")'.match(TOO_YOUNG)).not.toBeNull();
    expect('a?.b(...c)'.match(TOO_YOUNG)).not.toBeNull();
  });

  it('understand the styles, or the page only looks plainer without', async () => {
    const missing = new Set<string>();
    for (const path of styles) {
      await postcss([doiuse({ browsers: BROWSERS, onFeatureUsage: ({ feature }: { feature: string }) => missing.add(feature) })]).process(
        readFileSync(join(DIST, path), 'utf8'),
        { from: undefined },
      );
    }
    expect([...missing].filter((feature) => !GRACEFUL[feature])).toEqual([]);
    const css = styles.map((path) => readFileSync(join(DIST, path), 'utf8')).join('\n');
    expect(css.match(/:has\(|@container|@layer|color-mix\(|light-dark\(|oklch\(|@scope|@starting-style|\b\d+(?:dvh|svh|lvh)\b/g) ?? []).toEqual([]);
  });
});
