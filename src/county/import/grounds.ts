import { stringify } from 'yaml';
import { factLines } from '../../domain/fact/factFile.ts';
import type { FactRecord } from '../../domain/fact/factFileSchema.ts';
import { countIn, wordsOf } from '../../domain/fact/words.ts';
import { plainText, unsupportedFigures } from '../../domain/text/figures.ts';
import type { FactFile } from '../../library/read/facts.ts';

type Fact = FactRecord['facts'][number];

/** The lines an entry's figures rest on. What the office copies from its own notice is written down in the entry's own fact file, a line a sentence. */
export class Grounds {
  #lines: { name: string; text: string }[];
  /** The entry's own fact file, which the workbook may add to. */
  own: FactRecord | undefined;
  changed = false;

  constructor(files: readonly Pick<FactFile, 'id' | 'lines'>[], own?: FactRecord) {
    const written = own && !files.some(({ id }) => id === own.id) ? [...files, { id: own.id, lines: factLines(own) }] : files;
    this.#lines = written.flatMap(({ id, lines }) => [...lines].map(([key, text]) => ({ name: `${id}#${key}`, text })));
    this.own = own;
  }

  /** The line in which a sentence stands word for word; in an entry's own file it is added. Undefined: it stands nowhere. */
  lineOf(sentence: string, kind: Fact['kind']): string | undefined {
    const found = this.#lines.find(({ text }) => plainText(text).includes(plainText(sentence)));
    if (found) return found.name;
    if (!this.own) return undefined;
    const id = `f${Math.max(0, ...this.own.facts.map((fact) => Number(fact.id.slice(1)))) + 1}`;
    const source = this.own.sources[0]!.key;
    this.own = { ...this.own, facts: [...this.own.facts, { id, kind, fact: sentence, source, confidence: this.own.facts[0]?.confidence ?? 'high' }] };
    this.changed = true;
    this.#lines.push({ name: `${this.own.id}#${id}`, text: sentence });
    return `${this.own.id}#${id}`;
  }

  /** The few lines that hold the figures of a sentence, the one that speaks most of its matter first. */
  linesFor(sentence: string): string[] {
    const words = wordsOf(sentence);
    const ranked = [...this.#lines].sort((a, b) => countIn(words, b.text) - countIn(words, a.text));
    const chosen = ranked.slice(0, 1);
    for (const line of ranked.slice(1)) {
      const text = chosen.map((one) => one.text).join('\n');
      const open = unsupportedFigures(sentence, text).length;
      if (open === 0 || chosen.length === 6) break;
      if (unsupportedFigures(sentence, `${text}\n${line.text}`).length < open) chosen.push(line);
    }
    return chosen.map(({ name }) => name);
  }

  text(): string {
    return stringify(this.own, { lineWidth: 0 });
  }
}
