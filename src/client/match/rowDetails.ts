import { documentNumberText } from '../../domain/policy/entryNumber.ts';
import { amountParts } from '../../domain/policy/amountLine.ts';
import { gapsOn } from '../../domain/policy/gaps.ts';
import { lastKnown, type Lead } from '../../domain/policy/lead.ts';
import type { Office } from '../../domain/policy/phoneBook.ts';
import { timeLines } from '../../domain/policy/deadlines.ts';
import { thingsToBring } from '../../domain/rule/bring.ts';
import { chineseDate } from '../../domain/text/date.ts';
import type { BenefitMatch, MatchEntry } from '../../domain/match/result.ts';
import type { Missing } from '../../domain/rule/evaluate.ts';
import type { Question } from '../../domain/match/questions.ts';
import type { Reason } from '../../domain/match/reasons.ts';
import { EVIDENCE } from '../../domain/words/vocabulary.ts';
import { button, el, type Child } from '../shared/dom.ts';
import { officeNodes } from '../shared/offices.ts';
import { figureNodes } from '../shared/figureParts.ts';
import { basketButton } from '../print/basketButton.ts';
import { reasonList } from './reasonList.ts';
import { matchId, verdictMark } from './matchWords.ts';

/** All that is said under a row. It is worked out by whoever judges: this script draws it and carries no rules. */
export interface RowTold {
  match: BenefitMatch;
  /** The household's day, YYYY-MM-DD. */
  day: string;
  lead: Lead | undefined;
  /** Why; of what is ruled out, what failed. */
  reasons: Reason[];
  questions: Question[];
  /** Everyone it is or may be for, by what they are called. */
  people: { label: string; verdict: BenefitMatch['verdict'] }[];
  /** Names of the benefits this one excludes, among those the household may still get. */
  exclusive: string[];
  /** The same benefit in other documents. */
  folded: MatchEntry[];
  /** What it rests on above. */
  basis: MatchEntry[];
  /** Why nearer documents do not give it. */
  against: { entry: MatchEntry; why: string }[];
  offices: readonly Office[];
  /** Asks the question that a missing trait stands for. */
  ask(missing: Missing): void;
}

/** Documents open beside the page, so that the answers given so far stay. */
function away(path: string, text: string): HTMLElement {
  return el('a', { href: path, target: '_blank', rel: 'noopener' }, text, el('span', { class: 'visually-hidden' }, '（另开一页）'));
}

function basisLines({ match: { entry, benefit }, basis }: RowTold): Child[] {
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
    ...basis.map((above) =>
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

function amountLines({ match, lead, day }: RowTold): Child[] {
  const { amounts, benefit } = match;
  if (amounts.length) return [el('ul', {}, ...amounts.map((amount) => el('li', {}, ...figureNodes(amountParts(amount)))))];
  const ask = lead?.last?.who;
  if (!ask) return [];
  const known = lastKnown(benefit.amounts, day).map((amount) => el('li', {}, '最近查到：', ...figureNodes(amountParts(amount))));
  return [el('ul', {}, ...known), el('p', {}, `这一天的标准没有查到，问${ask}。`)];
}

function peopleLines({ people }: RowTold): Child[] {
  // One person's verdict is the row's own.
  if (people.length < 2) return [];
  return [el('ul', {}, ...people.map(({ label, verdict }) => el('li', {}, `${label}：`, verdictMark(verdict))))];
}

function verifyLines({ verify }: BenefitMatch): Child[] {
  if (!verify.length) return [];
  return [el('ul', {}, ...verify.map(({ what, by, bring }) => el('li', {}, `${what}——由${by}核实${bring.length ? `，带${bring.join('、')}` : ''}`)))];
}

function askLines(questions: readonly Question[], ask: RowTold['ask']): Child[] {
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
export function rowDetails(told: RowTold): HTMLElement {
  const { match, exclusive, folded, day } = told;
  const { benefit, entry, verdict } = match;
  const bring = thingsToBring(benefit);
  const offered = verdict !== 'ineligible';
  const card = entry.cards[benefit.id];
  const gaps = gapsOn(entry.policy, benefit.id);
  return el(
    'dl',
    { class: 'match-detail' },
    part(offered ? '为什么' : '没达到', [reasonList(told.reasons)]),
    offered && part('给谁', peopleLines(told)),
    offered && part('还要问清', askLines(told.questions, told.ask)),
    offered && part('谁来核实', verifyLines(match)),
    part('给多少', amountLines(told)),
    offered &&
      part(
        '只能享一样',
        exclusive.map((name) => el('p', {}, `和“${name}”不能同时享受，两样里选一样。`)),
      ),
    offered && part('本县', benefit.local?.length ? [el('ul', {}, ...benefit.local.map((line) => el('li', {}, line)))] : []),
    offered && part('怎么办', benefit.steps.length ? [el('ol', {}, ...benefit.steps.map((step) => el('li', {}, step)))] : []),
    offered && part('时限', timeLines(benefit, day)),
    offered && part('带什么', bring.length ? [bring.join('、')] : []),
    offered && part('找谁', benefit.office ? [benefit.office, ...officeNodes(benefit.office, told.offices)] : []),
    part('依据', basisLines(told)),
    offered &&
      part(
        '近处的办法不给',
        told.against.map(({ entry: other, why }) => el('p', {}, `${other.policy.place}《${other.policy.title}》：${why}。先问清楚再答应。`)),
      ),
    part(
      '别的文件也有',
      folded.map((other) => el('p', { class: 'small' }, away(other.path, other.policy.title), other.mark && el('span', { class: 'tag tag-demo' }, other.mark))),
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
