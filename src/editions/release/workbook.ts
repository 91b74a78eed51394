import { documentNumberText, entryNumberText } from '../../domain/policy/entryNumber.ts';
import { thingsToBring } from '../../domain/rule/bring.ts';
import { deadlineText } from '../../domain/policy/deadlines.ts';
import { demonstrationMark } from '../../domain/policy/regionNames.ts';
import { strFromU8, unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { amountLine, amountsByTime } from '../../domain/policy/amountLine.ts';
import { benefitsOf, GAP_KINDS, leadingOf } from '../../domain/policy/gaps.ts';
import { lacksFigure } from '../../domain/policy/standing.ts';
import { leadLine, leadOn } from '../../domain/policy/lead.ts';
import type { OwnBenefit } from '../../domain/policy/ownBenefit.ts';
import { conditionLines, type ConditionLine } from '../../domain/rule/conditionText.ts';
import { AUDIENCES, EVIDENCE, NEEDS, PERIODS, STATUSES, TOPICS } from '../../domain/words/vocabulary.ts';
import type { EditedEntry, LibraryData } from '../../library/library.ts';
import { SharedTexts, withRows, type CellValue } from './sheetXml.ts';
import { zipFiles } from './zipFolder.ts';

interface Column<Row> {
  title: string;
  /** In characters; the sum prints on A4 landscape. */
  width: number;
  of: (row: Row) => CellValue;
}

function oneLine(line: ConditionLine): string {
  if (!line.children.length) return line.text;
  const parts = line.children.map(oneLine);
  if (line.kind === 'not') return `不能是（${parts.join('；')}）`;
  return line.kind === 'any' ? `（${parts.join(' 或 ')}）` : parts.join('；');
}

const mainNumber = (entry: EditedEntry) => entryNumberText(entry.policy.documents);
/** For an entry, or with `ids` for those of its benefits. */
const marks = (entry: EditedEntry, day: string, ids?: string[]) =>
  [
    demonstrationMark(entry.place)?.mark,
    lacksFigure(entry.policy, day, ids) && GAP_KINDS.figure,
    entry.status !== 'unverified' &&
      entry.policy.gaps.some((gap) => gap.kind === 'running' && (!ids || benefitsOf(gap).some((id) => ids.includes(id)))) &&
      GAP_KINDS.running,
  ]
    .filter(Boolean)
    .join('、');

const entryColumns = ({ names: { levels }, day }: LibraryData): Column<EditedEntry>[] => [
  { title: '条目', width: 30, of: ({ policy }) => policy.title },
  { title: '层级', width: 6, of: ({ policy }) => levels[policy.level].label },
  { title: '地方', width: 10, of: ({ policy }) => policy.place },
  { title: '主题', width: 9, of: ({ policy }) => TOPICS[policy.topic] },
  { title: '时期', width: 14, of: ({ policy }) => PERIODS[policy.period] },
  { title: '有效性', width: 9, of: ({ status }) => STATUSES[status] },
  { title: '文号', width: 20, of: mainNumber },
  { title: '一句话答复', width: 60, of: ({ policy }) => policy.summary },
  { title: '讲给谁', width: 24, of: ({ policy }) => policy.audience.map((key) => AUDIENCES[key]).join('、') },
  { title: '标记', width: 9, of: (entry) => marks(entry, day) },
  { title: '最后核对', width: 11, of: ({ policy }) => policy.reviewed },
  { title: '校验码', width: 10, of: ({ checksum }) => checksum },
];

interface BenefitRow extends OwnBenefit<EditedEntry> {
  day: string;
}

const basisOf = ({ entry, benefit }: BenefitRow) => entry.policy.documents.find(({ key }) => key === benefit.document)!;

const BENEFIT_COLUMNS: Column<BenefitRow>[] = [
  { title: '待遇', width: 22, of: ({ benefit }) => benefit.name },
  { title: '需求', width: 10, of: ({ benefit }) => NEEDS[benefit.need] },
  { title: '一句多少', width: 26, of: ({ entry, benefit, day }) => leadLine(leadOn(leadingOf(entry.policy, benefit), day)) },
  {
    title: '给多少',
    width: 34,
    of: ({ benefit, day }) => [...amountsByTime(benefit.amounts, day).now, ...amountsByTime(benefit.amounts, day).coming].map(amountLine).join('；'),
  },
  { title: '谁能享受', width: 46, of: ({ benefit }) => oneLine(conditionLines(benefit.who)) },
  { title: '怎么办', width: 36, of: ({ benefit }) => [...(benefit.local ?? []), ...benefit.steps].join(' ') },
  { title: '带什么', width: 18, of: ({ benefit }) => thingsToBring(benefit).join('、') },
  {
    title: '时限',
    width: 20,
    of: ({ benefit }) => [benefit.deadline?.text, ...benefit.deadlines.map((deadline) => `${deadlineText(deadline)}。`)].filter(Boolean).join(''),
  },
  { title: '找谁', width: 18, of: ({ benefit }) => benefit.office ?? '' },
  { title: '有效性', width: 9, of: ({ entry }) => STATUSES[entry.status] },
  { title: '地方', width: 10, of: ({ entry }) => entry.policy.place },
  { title: '依据', width: 34, of: (row) => basisOf(row).title },
  { title: '文号', width: 20, of: (row) => documentNumberText(basisOf(row)) },
  { title: '核对程度', width: 9, of: (row) => EVIDENCE[basisOf(row).evidence].long },
  { title: '条目', width: 28, of: ({ entry }) => entry.policy.title },
  { title: '标记', width: 9, of: ({ entry, benefit, day }) => marks(entry, day, [benefit.id]) },
];

interface Table {
  name: string;
  widths: number[];
  /** The head first. */
  rows: CellValue[][];
}

const table = <Row>(name: string, columns: Column<Row>[], rows: readonly Row[]): Table => ({
  name,
  widths: columns.map(({ width }) => width),
  rows: [columns.map(({ title }) => title), ...rows.map((row) => columns.map((column) => column.of(row)))],
});

/** The sheet as the library writes it, with a blank head and a blank body row: how the cells of each are set. */
function blankSheet({ name, widths }: Table) {
  const blank = (looks: object) => widths.map(() => ({ value: '', ...looks, alignVertical: 'top' as const }));
  const data = [blank({ fontWeight: 'bold', backgroundColor: '#ECE8DE' }), blank({ wrap: true })];
  return { sheet: name, data, columns: widths.map((width) => ({ width })), stickyRowsCount: 1, orientation: 'landscape' as const };
}

/** A1 notation of a sheet's whole table, for the filter. */
const areaOf = ({ widths, rows }: Table) => `A1:${String.fromCharCode(64 + widths.length)}${rows.length}`;

/** Filters on, one A4 width a page, the head repeated: what the library leaves out is put into its own XML, at the places the standard (ECMA-376 18.3.1.99) orders. */
function withFilterAndFit(xml: string, area: string): string {
  const filtered = xml.replace(/<\/sheetData>/, `</sheetData><autoFilter ref="${area}"/>`);
  const fitted = /<sheetPr/.test(filtered) ? filtered : filtered.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  return fitted.replace(/<pageSetup[^>]*\/>/, '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
}

/** The head row on every sheet of paper: a name the library leaves empty (ECMA-376 18.2.5). */
function withPrintTitles(xml: string, names: readonly string[]): string {
  const titles = names.map((name, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$1:$1</definedName>`).join('');
  const filled = `<definedNames>${titles}</definedNames>`;
  return /<definedNames\s*\/>/.test(xml) ? xml.replace(/<definedNames\s*\/>/, filled) : xml.replace('</sheets>', `</sheets>${filled}`);
}

/** The workbook: one row a benefit, one row an entry, filters on. The same library gives the same bytes. */
export async function workbook(library: LibraryData): Promise<Uint8Array> {
  const benefits = library.entries.flatMap((entry) => entry.policy.benefits.map((benefit): BenefitRow => ({ entry, benefit, day: library.day })));
  const tables = [table('待遇', BENEFIT_COLUMNS, benefits), table('条目', entryColumns(library), library.entries)];
  const blank = unzipSync(new Uint8Array(await writeXlsxFile(tables.map(blankSheet) as never).toBuffer()));
  const texts = new SharedTexts();
  const parts = new Map(Object.entries(blank).map(([path, bytes]) => [path, strFromU8(bytes)]));
  for (const [at, own] of tables.entries()) {
    const path = `xl/worksheets/sheet${at + 1}.xml`;
    parts.set(path, withFilterAndFit(withRows(parts.get(path)!, own.rows, texts), areaOf(own)));
  }
  parts.set('xl/sharedStrings.xml', texts.xml());
  parts.set(
    'xl/workbook.xml',
    withPrintTitles(
      parts.get('xl/workbook.xml')!,
      tables.map(({ name }) => name),
    ),
  );
  return zipFiles(new Map([...parts].map(([path, text]) => [path, Buffer.from(text)])), library.day);
}
