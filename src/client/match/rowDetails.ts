import { documentNumberText } from '../../domain/policy/entryNumber.ts';
import { amountParts } from '../../domain/policy/amountLine.ts';
import { gapsOn } from '../../domain/policy/gaps.ts';
import { lastKnown } from '../../domain/policy/lead.ts';
import { timeLines } from '../../domain/policy/deadlines.ts';
import { thingsToBring } from '../../domain/rule/bring.ts';
import { chineseDate } from '../../domain/text/date.ts';
import type { BenefitMatch } from '../../domain/match/result.ts';
import type { Missing } from '../../domain/rule/evaluate.ts';
import type { Household } from '../../domain/household/implications.ts';
import { memberLabel, type Question } from '../../domain/match/questions.ts';
import { failingReasons, questionsOf, reasonsOf } from '../../domain/match/reasons.ts';
import { EVIDENCE } from '../../domain/words/vocabulary.ts';
import { button, el, type Child } from '../shared/dom.ts';
import { officeNodes } from '../shared/offices.ts';
import { figureNodes } from '../shared/figureParts.ts';
import { basketButton } from '../print/basketButton.ts';
import { directBasis, arrivedMatchData } from './data.ts';
import { reasonList } from './reasonList.ts';
import { leadOf, matchId, verdictMark } from './matchWords.ts';

export interface RowContext {
  record: Household;
  /** Benefits this one excludes, among those the household may still get. */
  exclusive: BenefitMatch[];
  /** The same benefit in other documents. */
  folded: BenefitMatch[];
  /** Asks the question that a missing trait stands for. */
  ask(missing: Missing): void;
}

/** Documents open beside the page, so that the answers given so far stay. */
function away(path: string, text: string): HTMLElement {
  return el('a', { href: path, target: '_blank', rel: 'noopener' }, text, el('span', { class: 'visually-hidden' }, '（另开一页）'));
}

function basisLines({ entry, benefit }: BenefitMatch): Child[] {
  const document = entry.policy.documents.find(({ key }) => key === benefit.document);
  const evidence = document && EVIDENCE[document.evidence];
  return [
    el(
      'p',
      {},
      `《${document?.title ?? entry.policy.title}》${documentNumberText(document)} `,
      evidence && el('span', { class: `tag tag-${document.evidence}`, title: evidence.meaning }, evidence.label),
    ),
    el('p', { class: 'soft small' }, `${entry.policy.place}，${chineseDate(entry.policy.reviewed)}核对`),
    ...directBasis(entry).map((above) =>
      el(
        'p',
        { class: 'soft small' },
        `${above.policy.place}的依据：`,
        away(above.path, above.policy.title),
        ` ${above.policy.documents.find(({ number }) => number)?.number ?? ''}`,
      ),
    ),
  ];
}

function amountLines(match: BenefitMatch, record: Household): Child[] {
  const { amounts, benefit } = match;
  if (amounts.length) return [el('ul', {}, ...amounts.map((amount) => el('li', {}, ...figureNodes(amountParts(amount)))))];
  const ask = leadOf(match, record)?.last?.who;
  if (!ask) return [];
  const known = lastKnown(benefit.amounts, record.date).map((amount) => el('li', {}, '最近查到：', ...figureNodes(amountParts(amount))));
  return [el('ul', {}, ...known), el('p', {}, `这一天的标准没有查到，问${ask}。`)];
}

function peopleLines({ people }: BenefitMatch, record: Household): Child[] {
  // One person's verdict is the row's own.
  if (people.length < 2) return [];
  return [el('ul', {}, ...people.map(({ member, verdict }) => el('li', {}, `${memberLabel(record, member)}：`, verdictMark(verdict))))];
}

function verifyLines({ verify }: BenefitMatch): Child[] {
  if (!verify.length) return [];
  return [el('ul', {}, ...verify.map(({ what, by, bring }) => el('li', {}, `${what}——由${by}核实${bring.length ? `，带${bring.join('、')}` : ''}`)))];
}

function askLines(questions: readonly Question[], ask: RowContext['ask']): Child[] {
  if (!questions.length) return [];
  return [
    el(
      'ul',
      { class: 'match-asks' },
      ...questions.map(({ text, missing }) =>
        el(
          'li',
          {},
          text,
          ' ',
          button('现在答', () => ask(missing), { class: 'match-quiet', 'aria-label': `现在答：${text}` }),
        ),
      ),
    ),
  ];
}

function part(term: string, contents: readonly Child[]): Child {
  return contents.length > 0 && el('div', {}, el('dt', {}, term), el('dd', {}, ...contents));
}

/** What opens under a row: reasons first, then what to do, then what it rests on. */
export function rowDetails(match: BenefitMatch, context: RowContext): HTMLElement {
  const { benefit, entry, verdict } = match;
  const bring = thingsToBring(benefit);
  const { record, exclusive, folded } = context;
  const offered = verdict !== 'ineligible';
  const card = entry.cards[benefit.id];
  const gaps = gapsOn(entry.policy, benefit.id);
  return el(
    'dl',
    { class: 'match-detail' },
    part(offered ? '为什么' : '没达到', [reasonList(offered ? reasonsOf(match, record) : failingReasons(match, record))]),
    offered && part('给谁', peopleLines(match, record)),
    offered && part('还要问清', askLines(questionsOf(match, record), context.ask)),
    offered && part('谁来核实', verifyLines(match)),
    part('给多少', amountLines(match, record)),
    offered &&
      part(
        '只能享一样',
        exclusive.map((other) => el('p', {}, `和“${other.benefit.name}”不能同时享受，两样里选一样。`)),
      ),
    offered && part('本县', benefit.local?.length ? [el('ul', {}, ...benefit.local.map((line) => el('li', {}, line)))] : []),
    offered && part('怎么办', benefit.steps.length ? [el('ol', {}, ...benefit.steps.map((step) => el('li', {}, step)))] : []),
    offered && part('时限', timeLines(benefit, record.date)),
    offered && part('带什么', bring.length ? [bring.join('、')] : []),
    offered && part('找谁', benefit.office ? [benefit.office, ...officeNodes(benefit.office, arrivedMatchData().offices)] : []),
    part('依据', basisLines(match)),
    offered &&
      part(
        '近处的办法不给',
        match.against.map((other) =>
          el(
            'p',
            {},
            `${other.entry.policy.place}《${other.entry.policy.title}》：${failingReasons(other, record)
              .map(({ text }) => text)
              .join('；')}。先问清楚再答应。`,
          ),
        ),
      ),
    part(
      '别的文件也有',
      folded.map((other) =>
        el(
          'p',
          { class: 'small' },
          away(other.entry.path, other.entry.policy.title),
          other.entry.mark && el('span', { class: 'tag tag-demo' }, other.entry.mark),
        ),
      ),
    ),
    offered && part('还要问', gaps.length ? [el('ul', {}, ...gaps.map(({ text }) => el('li', {}, text)))] : []),
    part('再看', [
      el(
        'p',
        { class: 'match-links' },
        away(entry.path, '看全文'),
        card ? away(card, '看速查卡') : undefined,
        card && offered ? basketButton(matchId(match), benefit.name) : undefined,
      ),
    ]),
  );
}
