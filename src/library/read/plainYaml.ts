/**
 * The plain part of YAML, in which nearly every entry and fact is written: mappings and lists by indentation, and values that
 * stand on one line. It is read several times faster than by a reader of all of YAML. Whatever is written otherwise, or wrongly, gives undefined
 * and is left to that reader, which also says what is wrong. tests/unit/library/plainYaml.test.ts holds the two against each other.
 */
export function plainYaml(text: string): unknown {
  try {
    return new Reader(text).document();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

const NOT_PLAIN = Symbol('not plain');
const leave = (): never => {
  throw NOT_PLAIN;
};

/** Line ends of Windows, tabs, and characters nobody sees. */
const UNUSUAL = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u;
/** Only these: a full-width space is part of the text. */
const SPACES_AT_END = / +$/;
/** Begins or ends a document, or says how to read it. */
const DOCUMENT_MARK = /^(?:---|\.\.\.|%)/m;
const KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: +|$)/;
/** Words that are no text. */
const WORDS: Record<string, unknown> = { null: null, Null: null, NULL: null, true: true, True: true, TRUE: true, false: false, False: false, FALSE: false };
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;
/** What might be read as a number in some spelling. */
const LIKE_NUMBER = /^[-+]?\.?\d[\d._a-zA-Z+-]*$/;
/** Brackets within brackets. */
const DEEPEST = 20;
/** Signs that mean something at the beginning of a value. */
const SIGN = /^[-?:,[\]{}#&*!|>'"%@`~.+=<]/;

/** An unquoted value. */
function unquoted(text: string): unknown {
  if (NUMBER.test(text)) return Number(text);
  if (DATE.test(text)) return text;
  if (SIGN.test(text) || LIKE_NUMBER.test(text) || text.includes(': ') || text.includes(' #') || text.endsWith(':')) return leave();
  return Object.hasOwn(WORDS, text) ? WORDS[text] : text;
}

/** A quoted text at `at`, and where it ends. */
function quoted(line: string, at: number): [value: string, end: number] {
  const match = line[at] === "'" ? /'((?:[^']|'')*)'/y : /"((?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*)"/y;
  match.lastIndex = at;
  const found = match.exec(line);
  if (!found) return leave();
  return [line[at] === "'" ? found[1]!.replaceAll("''", "'") : (JSON.parse(found[0]) as string), match.lastIndex];
}

function put(record: Record<string, unknown>, key: string, value: unknown): void {
  if (Object.hasOwn(record, key) || Object.hasOwn(WORDS, key)) leave();
  record[key] = value;
}

/** Lists and mappings in brackets: [a, b], { key: value }. */
class Flow {
  readonly #line: string;
  #at = 0;
  #depth = 0;

  constructor(line: string) {
    this.#line = line;
  }

  /** The value that takes all the rest of the line. */
  whole(): unknown {
    const value = this.#value();
    return this.#at === this.#line.length ? value : leave();
  }

  #space(): void {
    while (this.#line[this.#at] === ' ') this.#at += 1;
  }

  /** Whether the bracket closes here; else what separates two items is behind. */
  #closes(bracket: string, first: boolean): boolean {
    this.#space();
    if (this.#line[this.#at] === bracket && first) {
      this.#at += 1;
      return true;
    }
    if (first) return false;
    const sign = this.#line[this.#at];
    this.#at += 1;
    this.#space();
    if (sign === bracket) return true;
    return sign === ',' ? false : leave();
  }

  #value(): unknown {
    const sign = this.#line[this.#at];
    if (sign === '[' || sign === '{') {
      this.#depth += 1;
      if (this.#depth > DEEPEST) leave();
      const inner = sign === '[' ? this.#list() : this.#mapping();
      this.#depth -= 1;
      return inner;
    }
    if (sign === "'" || sign === '"') {
      const [value, end] = quoted(this.#line, this.#at);
      this.#at = end;
      return value;
    }
    const match = /[^,[\]{}]+/y;
    match.lastIndex = this.#at;
    const found = match.exec(this.#line)?.[0] ?? leave();
    this.#at = match.lastIndex;
    return unquoted(found.replace(SPACES_AT_END, ''));
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    this.#at += 1;
    while (!this.#closes(']', list.length === 0)) list.push(this.#value());
    return list;
  }

  #mapping(): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    this.#at += 1;
    for (let first = true; !this.#closes('}', first); first = false) {
      const match = /([A-Za-z][A-Za-z0-9_-]*): +/y;
      match.lastIndex = this.#at;
      const key = match.exec(this.#line)?.[1] ?? leave();
      this.#at = match.lastIndex;
      put(record, key, this.#value());
    }
    return record;
  }
}

/** Mappings and lists by indentation. */
class Reader {
  readonly #lines: { indent: number; text: string }[] = [];
  #at = 0;

  constructor(text: string) {
    if (UNUSUAL.test(text) || DOCUMENT_MARK.test(text)) leave();
    for (const line of text.split('\n')) {
      const whole = line.replace(SPACES_AT_END, '');
      const indent = whole.search(/[^ ]/);
      if (indent >= 0 && whole[indent] !== '#') this.#lines.push({ indent, text: whole.slice(indent) });
    }
  }

  document(): unknown {
    const value = this.#block(0);
    return this.#at === this.#lines.length ? value : leave();
  }

  /** What begins at this line and stands `indent` deep. */
  #block(indent: number): unknown {
    const line = this.#lines[this.#at];
    if (line?.indent !== indent) return leave();
    return line.text.startsWith('- ') ? this.#list(indent) : this.#mapping(indent);
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent && line.text.startsWith('- '); line = this.#lines[this.#at]) {
      const own = line.text.slice(2).replace(/^ +/, '');
      if (KEY.test(own)) {
        // The first key of a mapping that goes on below it.
        line.indent += line.text.length - own.length;
        line.text = own;
        list.push(this.#mapping(line.indent));
      } else list.push(this.#ofLine(own, indent));
    }
    return list.length ? list : leave();
  }

  #mapping(indent: number): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const key = KEY.exec(line.text);
      // A list at the same depth ends the mapping it may belong to; here it belongs to none.
      if (!key) return leave();
      const own = line.text.slice(key[0].length);
      put(record, key[1]!, own === '' ? this.#below(indent) : this.#ofLine(own, indent));
    }
    return record;
  }

  /** The value of a key with nothing beside it: what stands deeper below, or a list just below; else nothing. */
  #below(indent: number): unknown {
    this.#at += 1;
    const next = this.#lines[this.#at];
    if (next && next.indent > indent) return this.#block(next.indent);
    return next?.indent === indent && next.text.startsWith('- ') ? this.#list(indent) : null;
  }

  /** A value on one line. What goes on deeper below is left to the other reader. */
  #ofLine(own: string, indent: number): unknown {
    this.#at += 1;
    if ((this.#lines[this.#at]?.indent ?? 0) > indent) return leave();
    const [sign] = own;
    return sign === '[' || sign === '{' || sign === "'" || sign === '"' ? new Flow(own).whole() : unquoted(own);
  }
}
