import type * as z from 'zod';

/** What an author is told of one field: its name in Chinese and how to write it. The one record is the schema's own `.meta`. */
export interface FieldGuide {
  title: string;
  description: string;
}

/** A field of a record as docs and workbook show it. */
export interface Field extends FieldGuide {
  /** benefits[].amounts[].value */
  path: string;
  required: boolean;
  /** The fixed words it may be, if it is one of such. */
  words: readonly string[];
  /** The plain kind of value: 文字, 数, 是非, 一组, 列表. */
  kind: string;
}

type Schema = z.core.$ZodType;
interface Def {
  type: string;
  innerType?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
  options?: readonly Schema[];
  valueType?: Schema;
  in?: Schema;
  out?: Schema;
  entries?: Record<string, string | number>;
}
const defOf = (schema: Schema) => schema._zod.def as unknown as Def;
const guideOf = (schema: Schema): FieldGuide | undefined => {
  const meta = (schema as z.ZodType).meta?.() as Partial<FieldGuide> | undefined;
  return meta?.title && meta.description ? { title: meta.title, description: meta.description } : undefined;
};

/** The schema inside what only says that a value may be left out, or is made ready first. */
function bare(schema: Schema): Schema {
  const { type, innerType, in: before, out } = defOf(schema);
  if (innerType && ['optional', 'default', 'nullable', 'prefault', 'nonoptional', 'readonly', 'catch'].includes(type)) return bare(innerType);
  if (type === 'pipe' && before && out) return bare(defOf(before).type === 'transform' ? out : before);
  return schema;
}

const isRequired = (schema: Schema): boolean => !['optional', 'default', 'prefault'].includes(defOf(schema).type);

/** The shapes a field may have one below the other: an object, one of several objects, an element of a list. */
function shapesIn(schema: Schema): { shape: Record<string, Schema>; list: boolean }[] {
  const inner = bare(schema);
  const { type, shape, element, options } = defOf(inner);
  if (type === 'object' && shape) return [{ shape, list: false }];
  if (type === 'array' && element) return shapesIn(element).map((found) => ({ ...found, list: true }));
  if (type === 'union' && options) return options.flatMap(shapesIn);
  return [];
}

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组',
  record: '一组“名字: 值”',
  enum: '固定的词',
  literal: '固定的词',
};

function kindOf(schema: Schema): string {
  const inner = bare(schema);
  const { type, element, options } = defOf(inner);
  if (type === 'array' && element) return shapesIn(schema).length ? '列表，一项一组' : `列表，一项一个${kindOf(element)}`;
  if (type === 'union' && options) return [...new Set(options.map(kindOf))].join('或');
  return KINDS[type] ?? '文字';
}

function wordsOf(schema: Schema): string[] {
  const inner = bare(schema);
  const { type, entries, element } = defOf(inner);
  if (type === 'enum' && entries) return Object.values(entries).map(String);
  return type === 'array' && element ? wordsOf(element) : [];
}

/** Every explained field of a record, in the order it is written; those of several shapes once. Fields without an explanation (a condition's inside) are left to their own page. */
export function fieldsOf(schema: Schema, above = ''): Field[] {
  const seen = new Set<string>();
  return shapesIn(schema).flatMap(({ shape, list }) =>
    Object.entries(shape).flatMap(([name, field]): Field[] => {
      const guide = guideOf(field);
      const path = `${above}${list && !above ? '[].' : list ? '[].' : above ? '.' : ''}${name}`;
      if (!guide || seen.has(path)) return [];
      seen.add(path);
      return [{ ...guide, path, required: isRequired(field), words: wordsOf(field), kind: kindOf(field) }, ...fieldsOf(field, path)];
    }),
  );
}

/** What an author is told of the field at a path such as ["benefits", 0, "unit"]; undefined where nothing is. */
export function guideAt(schema: Schema, path: readonly PropertyKey[]): FieldGuide | undefined {
  let shapes = shapesIn(schema);
  let found: FieldGuide | undefined;
  for (const part of path) {
    if (typeof part === 'number') continue;
    const field = shapes.map(({ shape }) => shape[String(part)]).find((own) => own !== undefined);
    if (!field) return undefined;
    found = guideOf(field);
    shapes = shapesIn(field);
  }
  return found;
}
