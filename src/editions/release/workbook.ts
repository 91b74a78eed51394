import { documentNumberText, entryNumberText } from '../../domain/policy/entryNumber.ts';
import { thingsToBring } from '../../domain/rule/bring.ts';
import { deadlineText } from '../../domain/policy/deadlines.ts';
import { demonstrationMark } from '../../domain/policy/regionNames.ts';
import { byCode } from '../../domain/text/byCode.ts';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { amountLine, amountsByTime } from '../../domain/policy/amountLine.ts';
import { benefitsOf, GAP_KINDS, leadingOf } from '../../domain/policy/gaps.ts';
import { lacksFigure } from '../../domain/policy/standing.ts';
import { leadLine, leadOn } from '../../domain/policy/lead.ts';
import type { OwnBenefit } from '../../domain/policy/ownBenefit.ts';
import { conditionLines, type ConditionLine } from '../../domain/rule/conditionText.ts';
import { AUDIENCES, EVIDENCE, NEEDS, PERIODS, STATUSES, TOPICS } from '../../domain/words/vocabulary.ts';
import type { Library, LibraryEntry } from '../../library/library.ts';
import { fixedTime } from './zipFolder.ts';

interface Column<Row> {
  title: string;
  /** In characters; the sum prints on A4 landscape. */
  width: number;
  of: (row: Row) => string | number;
}

function oneLine(line: ConditionLine): string {
  if (!line.children.length) return line.text;
  const parts = line.children.map(oneLine);
  if (line.kind === 'not') return `不能是（${parts.join('；')}）`;
  return line.kind === 'any' ? `（${parts.join(' 或 ')}）` : parts.join('；');
}

const mainNumber = (entry: LibraryEntry) => entryNumberText(entry.policy.documents);
/** For an entry, or with `ids` for those of its benefits. */
const marks = (entry: LibraryEntry, day: string, ids?: string[]) =>
  [
    demonstrationMark(entry.place)?.mark,
    lacksFigure(entry.policy, day, ids) && GAP_KINDS.figure,
    entry.status !== 'unverified' &&
      entry.policy.gaps.some((gap) => gap.kind === 'running' && (!ids || benefitsOf(gap).some((id) => ids.includes(id)))) &&
      GAP_KINDS.running,
  ]
    .filter(Boolean)
    .join('、');

const entryColumns = ({ names: { levels }, day }: Library): Column<LibraryEntry>[] => [
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

interface BenefitRow extends OwnBenefit<LibraryEntry> {
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

function sheet<Row>(name: string, columns: Column<Row>[], rows: Row[]) {
  const head = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const, backgroundColor: '#ECE8DE', alignVertical: 'top' as const }));
  const body = rows.map((row) => columns.map((column) => ({ value: column.of(row), wrap: true, alignVertical: 'top' as const })));
  return { sheet: name, data: [head, ...body], columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, orientation: 'landscape' as const };
}

/** A1 notation of a sheet's whole table, for the filter. */
function range(columns: number, rows: number): string {
  return `A1:${String.fromCharCode(64 + columns)}${rows + 1}`;
}

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
export async function workbook(library: Library): Promise<Uint8Array> {
  const entries = [...library.entries];
  const benefits = entries.flatMap((entry) => entry.policy.benefits.map((benefit): BenefitRow => ({ entry, benefit, day: library.day })));
  const columns = entryColumns(library);
  const sheets = [sheet('待遇', BENEFIT_COLUMNS, benefits), sheet('条目', columns, entries)];
  const areas = [range(BENEFIT_COLUMNS.length, benefits.length), range(columns.length, entries.length)];
  const raw = await writeXlsxFile(sheets as never).toBuffer();
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const files = Object.entries(unzipSync(new Uint8Array(raw as Buffer))).map(([path, bytes]): [string, Uint8Array] => {
    const number = /worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    if (path === 'xl/workbook.xml')
      return [
        path,
        encoder.encode(
          withPrintTitles(
            decoder.decode(bytes),
            sheets.map((own) => own.sheet),
          ),
        ),
      ];
    return [path, number ? encoder.encode(withFilterAndFit(decoder.decode(bytes), areas[Number(number) - 1]!)) : bytes];
  });
  const stable: Zippable = Object.fromEntries(
    files.sort(([a], [b]) => byCode(a, b)).map(([path, bytes]) => [path, [bytes, { mtime: fixedTime(library.day) }]]),
  );
  return zipSync(stable);
}
