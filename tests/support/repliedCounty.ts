import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNTY } from './county.ts';

/** What offices of the invented county told, one of each kind. */
export const REPLIES = `- about: province/housing-safety#repair
  asks: figure
  what: 修缮补助
  value: 1.4
  unit: 万元
  per: 每户
  year: 2026
  asked: 2026-08-12
  office: 县住建局
- about: province/housing-safety
  asks: running
  runs: true
  year: 2026
  asked: 2026-08-12
  office: 县住建局
- about: province/housing-safety#rebuild
  asks: deadline
  what: 2026年冬季申报
  date: 2026-12-20
  year: 2026
  asked: 2026-08-12
  office: 县住建局
- about: province/housing-safety#rebuild
  asks: way
  text: 带户口簿到乡镇村建站填表，站里派人来量
  year: 2026
  asked: 2026-08-12
  office: 县住建局
  document:
    title: 清溪县2026年农村危房改造实施方案
    number: 清住建发〔2026〕14号
- about: central/medical-insurance#tuopin
  asks: figure
  what: 参保资助
  value: 60
  unit: 元
  per: 每人每年
  year: 2026
  asked: 2026-08-03
  office: 县医保局
`;

/** The invented county as it is with these replies, in a folder of its own. */
export function repliedCounty(replies = REPLIES): string {
  const root = mkdtempSync(join(tmpdir(), 'replied-'));
  cpSync(join(COUNTY, 'content'), join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content/replies.yaml'), replies);
  return root;
}
