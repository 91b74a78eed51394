import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { KIND, PHONE_HEADS, PHONE_KINDS } from '../sheet/phoneTable.ts';
import type { ReadRow, ReadSheet } from '../sheet/read.ts';
import { keyOf, wordsOf } from '../sheet/words.ts';
import { complain, type Work } from './draft.ts';

const FILE = 'content/region.yaml';
const kinds = wordsOf(PHONE_KINDS);

interface Line {
  kind: string;
  row: ReadRow;
  name: string;
  rest: { phone?: string; address?: string; hours?: string };
}

/** A number cell loses the nought in front: 0873… comes as 873…. */
const lostNought = (phone: string) => /^[2-9]\d{8,10}$/.test(phone) && !/^[48]00/.test(phone);

function lineOf(work: Work, row: ReadRow): Line | undefined {
  const spot = (head: string) => ({ sheet: '电话', row: row.row, head }) as const;
  const kind = keyOf(kinds, row.cells[KIND] ?? '');
  const name = row.cells[PHONE_HEADS.name];
  const phone = row.cells[PHONE_HEADS.phone]
    ?.replace(/[—–－]/g, '-')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')');
  if (kind === undefined) complain(work, spot(KIND), `“${row.cells[KIND] ?? ''}”不是哪一类`, `从这些里选：${[...kinds.values()].join('；')}`);
  if (!name) complain(work, spot(PHONE_HEADS.name), '没有写是谁的电话', '写上单位名、职务名');
  if (phone && lostNought(phone)) complain(work, spot(PHONE_HEADS.phone), '开头的 0 丢了', '把这一格设成“文本”，写成带短横的，如 0850-820 1001');
  if (kind === undefined || !name) return undefined;
  const { address, hours } = PHONE_HEADS;
  const rest = { phone, address: row.cells[address], hours: row.cells[hours] };
  return { kind, row, name, rest: Object.fromEntries(Object.entries(rest).filter(([, text]) => text)) };
}

/** Reads 电话 into content/region.yaml: the cards' contacts and the county's telephone book. The text of the file when anything changed. */
export function importPhones(work: Work, sheet: ReadSheet): string | undefined {
  const { region } = work.content;
  const lines = sheet.rows.flatMap((row) => lineOf(work, row) ?? []);
  const contacts = lines.filter(({ kind }) => kind === 'contact');
  const offices = lines.filter(({ kind, rest }) => kind === 'office' && Object.keys(rest).length > 0);
  const next = {
    contacts: contacts.map(({ name, rest }) => ({ role: name, ...(rest.phone ? { phone: rest.phone } : {}) })),
    offices: offices.map(({ name, rest }) => ({ name, ...rest })),
  };
  const before = new Map<string, string>([
    ...region.contacts.map(({ role, phone }) => [`contact ${role}`, JSON.stringify({ ...(phone ? { phone } : {}) })] as const),
    ...region.offices.map(
      ({ name, phone, address, hours }) => [`office ${name}`, JSON.stringify(JSON.parse(JSON.stringify({ phone, address, hours })))] as const,
    ),
  ]);
  for (const { kind, name, rest } of [...contacts, ...offices]) {
    const was = before.get(`${kind} ${name}`);
    work.tally['电话'][was === undefined ? 'fresh' : was === JSON.stringify(rest) ? 'same' : 'changed'] += 1;
  }
  const heads = (list: typeof lines, field: string) =>
    list.forEach(({ row }, index) => {
      work.spots.add(FILE, [field, index], { sheet: '电话', row: row.row, head: PHONE_HEADS.phone });
      work.spots.add(FILE, [field, index, field === 'contacts' ? 'role' : 'name'], { sheet: '电话', row: row.row, head: PHONE_HEADS.name });
    });
  heads(contacts, 'contacts');
  heads(offices, 'offices');
  const same = JSON.stringify(next) === JSON.stringify({ contacts: region.contacts, offices: region.offices });
  if (same) return undefined;
  const document = parseDocument(readFileSync(join(work.root, FILE), 'utf8'));
  for (const field of ['contacts', 'offices'] as const) document.setIn([field], document.createNode(next[field]));
  return document.toString({ lineWidth: 0 });
}
