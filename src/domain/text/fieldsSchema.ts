import * as z from 'zod';
import { isDay, isPartialDate } from './date.ts';
import { DOCUMENT_NUMBER_REMEDY, isDocumentNumber } from './documentNumber.ts';

const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

/** A year, month or day. A bare year may be written as a YAML number. */
export const partialDate = z.preprocess(asText, z.string().refine(isPartialDate, '不是有效日期，请写成 2026、2026-03 或 2026-03-01'));

/** A full day. */
export const day = z.preprocess(asText, z.string().refine(isDay, '不是有效日期，请写成 2026-03-01'));

/** Marks the complaint that a text is in another language: it says nothing of what the field is for. */
export const NO_CHINESE = { chinese: false };

/** A text for people: Chinese, and no longer than its place on a page. */
export const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => text.length < least || /\p{Script=Han}/u.test(text), { message: '写成中文', params: NO_CHINESE });

/** 每什么. */
export const perWhat = words(1, 16).refine((text) => /^(?:每|一次)/.test(text), '从“每”写起，如 每人每月；一次给清的写 一次性');
/** 单位. */
export const unit = z
  .string()
  .trim()
  .min(1)
  .max(12)
  .refine((text) => /^(?:[%‰]|\p{Script=Han}[\p{Script=Han}/]*)$/u.test(text), '单位写汉字，如 元、万元，或 %');

/** 文号. */
export const documentNumber = z.string().refine(isDocumentNumber, DOCUMENT_NUMBER_REMEDY);

/** An ASCII name: letters, digits and hyphens, so that files unpack on any Windows. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符，如 microcredit-2026');

/** The id of an entry: level/slug. */
export const entryId = z
  .string()
  .regex(/^(central|province|city|county)\/[a-z0-9]+(-[a-z0-9]+)*$/, '请写成“层级/文件名”，如 central/fin-bangfu-microcredit-2026');

/** One text or a list of them, always given on as a list. */
const oneOrMore = <T extends z.ZodType<string, string>>(text: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text).min(1).max(6));

/** The lines of the facts something rests on. */
export const factNames = oneOrMore(
  z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*#(f[1-9]\d*|[a-z]\d+|t[1-9]\d*r[1-9]\d*(c[1-9]\d*)?|head|note|gaps)$/,
      '写成“文件名#f1”；文号、机关和日期写“文件名#head”，没有查到的写“文件名#gaps”',
    ),
);

/** Clauses copied from those lines. */
export const quotes = oneOrMore(z.string().trim().min(2));

/** 一句里不写数：钱数、天数、年限都从有出处的地方取。 */
export const withoutFigures = z
  .string()
  .trim()
  .min(4)
  .refine(
    (text) => !/\d+(?:\.\d+)?\s*(?:元|万元|%|天|日|个月|年)|[一二三四五六七八九十百千万]+(?:元|万元|成|个工作日)/.test(text),
    '这里不写钱数、天数、年限，数从条目里取',
  );
