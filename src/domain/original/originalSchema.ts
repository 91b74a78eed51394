import * as z from 'zod';
import { documentNumber, partialDate, slug } from '../text/fieldsSchema.ts';
import { LEVELS, keysOf } from '../words/vocabulary.ts';

/** content/originals/<代号>.yaml：一份原件的抽文，npm run draft 写的；只有标明的几项可以改。 */
export const originalSchema = z.strictObject({
  id: slug.meta({ title: '代号', description: '和文件名一样。' }),
  file: z
    .string()
    .regex(/^[a-z0-9-]+\.(docx|pdf|txt)$/)
    .meta({ title: '原件文件名', description: '旁边放着的原件的文件名。' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ title: '原件校验码', description: '原件的 SHA-256，原件换了就要重新抽。' }),
  lines256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ title: '抽文校验码', description: '抽文的校验码，抽文不能手改。' }),
  title: z.string().trim().min(4).meta({ title: '名称', description: '可以改：文件名称。' }),
  level: z.enum(keysOf(LEVELS)).meta({ title: '层级', description: '可以改：层级。' }),
  number: documentNumber.nullable().meta({ title: '文号', description: '可以改：文号；没有写 null。' }),
  issuers: z.array(z.string().trim().min(2)).meta({ title: '发文机关', description: '可以改：发文机关。' }),
  issued: partialDate.nullable().meta({ title: '成文日期', description: '可以改：成文日期；没有写 null。' }),
  publish: z.boolean().default(false).meta({ title: '公开', description: '可以改：写 true，原件就跟着网站公开；先过隐私关。' }),
  lines: z
    .record(z.string().regex(/^(p[1-9]\d*|t[1-9]\d*r[1-9]\d*(c[1-9]\d*)?)$/), z.string())
    .meta({ title: '抽文', description: '原件的每一段、每一格，不能手改。' }),
});

export type Original = z.infer<typeof originalSchema>;
