import * as z from 'zod';
import { documentNumber, partialDate, slug } from '../text/fieldsSchema.ts';
import { LEVELS, keysOf } from '../words/vocabulary.ts';

/** content/originals/<代号>.yaml：一份原件的抽文，npm run draft 写的；只有标明的几项可以改。 */
export const originalSchema = z.strictObject({
  /** 和文件名一样。 */
  id: slug,
  /** 旁边放着的原件的文件名。 */
  file: z.string().regex(/^[a-z0-9-]+\.(docx|pdf|txt)$/),
  /** 原件的 SHA-256，原件换了就要重新抽。 */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** 抽文的校验码，抽文不能手改。 */
  lines256: z.string().regex(/^[0-9a-f]{64}$/),
  /** 可以改：文件名称。 */
  title: z.string().trim().min(4),
  /** 可以改：层级。 */
  level: z.enum(keysOf(LEVELS)),
  /** 可以改：文号；没有写 null。 */
  number: documentNumber.nullable(),
  /** 可以改：发文机关。 */
  issuers: z.array(z.string().trim().min(2)),
  /** 可以改：成文日期；没有写 null。 */
  issued: partialDate.nullable(),
  /** 可以改：写 true，原件就跟着网站公开；先过隐私关。 */
  publish: z.boolean().default(false),
  /** 原件的每一段、每一格，不能手改。 */
  lines: z.record(z.string().regex(/^(p[1-9]\d*|t[1-9]\d*r[1-9]\d*(c[1-9]\d*)?)$/), z.string()),
});

export type Original = z.infer<typeof originalSchema>;
